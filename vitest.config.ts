import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const graphqlCommonJs = fileURLToPath(new URL('./node_modules/graphql/index.js', import.meta.url));

export default defineConfig({
  // One graphql realm: vite would otherwise pick the ES module build, and `isObjectType` would be quietly false.
  resolve: { alias: [{ find: /^graphql$/, replacement: graphqlCommonJs }] },
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['node_modules/**'],
    globalSetup: ['test/support/startPostgres.ts'],
    pool: 'forks',
    testTimeout: process.env.KINVIEW_TEST_LONG ? 6 * 3_600_000 : 60_000,
    hookTimeout: 120_000,
  },
});
