import type { Gate } from '../../../gateway/execute/types.ts';

/** Lets everything through as planned: for comparing executors only, so it exists under test/ and nowhere else. */
export const openGate: Gate<'ungoverned'> = {
  root: () => 'ungoverned',
  entities: (fetch, entities) => ({
    calls: [
      {
        permit: 'ungoverned',
        groups: [
          {
            selection: fetch.selection,
            entities,
            representations: entities.map((each) => each.representation),
          },
        ],
      },
    ],
    withheld: [],
  }),
};
