import { type ExecutionResult, GraphQLError } from 'graphql';
import { beforeAll, describe, expect, it } from 'vitest';
import { createExecutors, type Executors } from './compareExecutors.ts';

/** A weather service in which some stations are broken. */
const stations = [
  { id: 's1', name: 'Top', wind: 4, rain: 1 },
  { id: 's2', name: 'Low', wind: 2, rain: 0 },
  { id: 's3', name: 'Sea', wind: 9, rain: 7 },
];
const broken = () => {
  throw new GraphQLError('Station of Mrs Hale, 4 Mill Lane', { extensions: { code: 'X', secret: true } });
};
const withFaults = (station: (typeof stations)[number]) => ({
  ...station,
  wind: station.id === 's2' ? broken : station.wind,
  rain: station.id === 's3' ? broken : station.rain,
  storm: station.id === 's2' ? null : station.wind > 5,
});

let run: Executors;

beforeAll(async () => {
  run = await createExecutors({
    merged: {
      stations: stations.map(withFaults),
      forecast: broken,
      home: { station: withFaults(stations[1]!) },
    },
    subgraphs: {
      map: {
        sdl: `
          type Query { stations: [Station] forecast: String home: Home }
          type Home { station: Station }
          type Station @key(fields: "id") { id: ID! name: String }`,
        resolvers: {
          Query: { stations: () => stations, forecast: broken, home: () => ({ station: stations[1] }) },
        },
      },
      gauges: {
        sdl: 'type Station @key(fields: "id") { id: ID! wind: Int rain: Int! }',
        resolvers: {
          Station: {
            __resolveReference: ({ id }: { id: string }) =>
              withFaults(stations.find((each) => each.id === id)!),
          },
        },
      },
      alarms: {
        sdl: 'type Station @key(fields: "id") { id: ID! wind: Int @external storm: Boolean @requires(fields: "wind") }',
        resolvers: {
          Station: { storm: ({ wind }: { wind: number | null }) => (wind === null ? null : wind > 5) },
        },
      },
    },
  });
});

const pathsOf = (result: ExecutionResult) => (result.errors ?? []).map((each) => each.path?.join('.'));

describe('partial errors', () => {
  it('leave the rest of the answer whole', async () => {
    await run.expectSame('{ stations { name wind } forecast }');
    await run.expectSame('{ home { station { name wind } } }');
  });
  it('stand where they belong, in other words than the source’s', async () => {
    const answer = await run.runOurs('{ stations { name wind } forecast }');
    expect(pathsOf(answer).sort()).toEqual(['forecast', 'stations.1.wind']);
    expect(JSON.stringify(answer)).not.toMatch(/Hale|secret/);
  });
  it('of a field that may not be null take its object, where ours and the truth agree', async () => {
    const answer = await run.runOurs('{ stations { name rain } }');
    expect(answer.data).toEqual((await run.runMerged('{ stations { name rain } }')).data);
    expect(pathsOf(answer)).toContain('stations.2.rain');
  });
  it('are not taken for a null by what requires the failed field', async () => {
    const answer = await run.runOurs('{ stations { name storm } }');
    expect(answer.data).toEqual((await run.runMerged('{ stations { name storm } }')).data);
    expect(pathsOf(answer)).toEqual(['stations.1.wind', 'stations.1.storm']);
  });
});
