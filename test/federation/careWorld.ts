import { type DocumentNode, parse } from 'graphql';
import { executePlan } from '../../gateway/execute/executePlan.ts';
import type { Gate, JsonObject, SubgraphAnswer, SubgraphRequest } from '../../gateway/execute/types.ts';
import { createPlanner } from '../../gateway/plan/createPlanner.ts';
import { createLocalServices, sendLocally } from '../support/reference/localServices.ts';
import { openGate } from '../support/reference/openGate.ts';

/** People of one family: a spine knows who they are, two agencies what there is about them, one asks the other. */
const people: {
  [id: string]: { notes: string[]; weight: number | null; visits: { day: string; by: { id: string } }[] };
} = {
  ann: {
    notes: ['n1'],
    weight: 40,
    visits: [
      { day: 'mon', by: { id: 'bob' } },
      { day: 'tue', by: { id: 'cat' } },
    ],
  },
  bob: { notes: [], weight: 70, visits: [] },
  cat: { notes: ['n2', 'n3'], weight: null, visits: [{ day: 'wed', by: { id: 'ann' } }] },
};
const family = {
  id: 'f1',
  members: ['ann', 'bob', null, 'cat', 'ann'].map((id) => id && { role: 'member', person: { id } }),
};

export const services = createLocalServices({
  spine: {
    sdl: `
      type Query { family(id: ID!): Family person(id: ID!): Person }
      type Mutation { rename(id: ID!, to: String!): Family }
      type Family { id: ID! members: [Member] }
      type Member { role: String person: Person }
      type Person @key(fields: "id") { id: ID! }`,
    resolvers: {
      Query: {
        family: () => family,
        person: (_: unknown, { id }: { id: string }) => (people[id] ? { id } : null),
      },
      Person: { __resolveReference: ({ id }: { id: string }) => ({ id }) },
    },
  },
  health: {
    sdl: `
      type Person @key(fields: "id") { id: ID! health: HealthRecord }
      type HealthRecord { notes(last: Int): [String!] weight: Int visits: [Visit!] }
      type Visit { day: String by: Person }`,
    resolvers: { Person: { health: ({ id }: { id: string }) => people[id] } },
  },
  school: {
    sdl: `
      type Person @key(fields: "id") {
        id: ID! health: HealthRecord @external
        lunch: String @requires(fields: "health { weight }")
      }
      type HealthRecord @external { weight: Int }`,
    resolvers: {
      Person: {
        lunch: ({ health }: { health: { weight: number | null } | null }) =>
          `for ${health?.weight ?? 'unknown'}`,
      },
    },
  },
});

export const planner = createPlanner(services.supergraphSdl);
const cutting = createPlanner(services.supergraphSdl, { referenced: ['Person'] });

type Request = SubgraphRequest<unknown>;

/** Runs an operation over the real subgraphs, or over `answer` where it gives one; notes every request sent. */
export async function ask(
  text: string,
  options: {
    gate?: Gate<never> | Gate<string>;
    variables?: JsonObject;
    answer?: (request: Request) => SubgraphAnswer | undefined;
    /** Ask for people whom a record refers to by themselves. */
    cut?: boolean;
  } = {},
) {
  const document: DocumentNode = parse(text);
  const requests: Request[] = [];
  const local = sendLocally(services);
  const send = async (request: Request): Promise<SubgraphAnswer> => {
    requests.push(request);
    const answer = options.answer?.(request);
    return answer ? structuredClone(answer) : local(request);
  };
  const gate = (options.gate ?? openGate) as Gate<unknown>;
  const { data, errors } = await executePlan((options.cut ? cutting : planner).plan(document), {
    variables: options.variables ?? {},
    send,
    gate,
  });
  return { data: JSON.parse(JSON.stringify(data)), errors, requests };
}
