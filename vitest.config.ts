import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { LongestFirst } from './test/support/longestFirst.ts';

const graphqlCommonJs = fileURLToPath(new URL('./node_modules/graphql/index.js', import.meta.url));

const shared = {
  // One graphql realm: vite would otherwise pick the ES module build, and `isObjectType` would be quietly false.
  resolve: { alias: [{ find: /^graphql$/, replacement: graphqlCommonJs }] },
  test: {
    globalSetup: ['test/support/startPostgres.ts', 'test/support/provideBuild.ts'],
    pool: 'forks' as const,
    testTimeout: process.env.KINVIEW_TEST_LONG ? 6 * 3_600_000 : 60_000,
    hookTimeout: 120_000,
  },
};

/** These put other modules in the place of the product's: nobody shares theirs. */
const replacing = ['lyingAgencies', 'sabotagedGates', 'sabotagedRecord'].map(
  (name) => `test/properties/${name}.test.ts`,
);

export default defineConfig({
  test: {
    // For two cores: most files wait for processes and databases of their own half of the time.
    maxWorkers: 3,
    sequence: { sequencer: LongestFirst },
    // One group after the other: two at once do not both get a worker.
    projects: [
      {
        ...shared,
        test: {
          ...shared.test,
          name: 'together',
          include: ['test/**/*.test.ts'],
          exclude: replacing,
          // Loading what is tested takes as long as most of these files: it is loaded once for all.
          isolate: false,
          sequence: { groupOrder: 0 },
        },
      },
      {
        ...shared,
        test: { ...shared.test, name: 'apart', include: replacing, sequence: { groupOrder: 1 } },
      },
    ],
  },
});
