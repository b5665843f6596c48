import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { marksOf } from '../../subgraphs/kit/match/marksOf.ts';
import { dataFolder } from '../database/chooseHome.ts';
import { users } from '../issuer/users.ts';

/** Where practitioners of LA-A live; the social worker, as it happens, where Jordan does. */
const homes: Readonly<Record<string, readonly [line: string, postcode: string]>> = {
  'u-sw': ['Flat 6, 2 Cooper Wharf', 'ZZ99 7QT'],
  'u-sl': ['9 Larkspur Close', 'ZZ99 4RR'],
  'u-gov': ['31 Gannet Street', 'ZZ99 2LM'],
};

/** The file of marks that the spine is given: the environment's `KINVIEW_STAFF_MARKS`, or LA-A's of its invented staff. */
export function staffMarks(matchKey: Buffer, env: NodeJS.ProcessEnv): string {
  if (env.KINVIEW_STAFF_MARKS) return env.KINVIEW_STAFF_MARKS;
  const file = join(dataFolder, 'staff-marks.ndjson');
  const marks = users.flatMap(({ id, name, organisation }) => {
    const [line, postcode] = homes[id] ?? [];
    if (line === undefined || postcode === undefined) return [];
    const surname = name.slice(name.lastIndexOf(' ') + 1);
    return marksOf(matchKey, organisation, { practitioner: id, surname, line, postcode });
  });
  writeFileSync(file, marks.join(''), { mode: 0o600 });
  return file;
}
