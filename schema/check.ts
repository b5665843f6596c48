import { checkGenerated } from './checkGenerated.ts';

/** Exits 1, saying what to do, where `schema/supergraph.graphql` or `schema/api.graphql` is not what the SDL composes to. */
const problems = checkGenerated();
for (const problem of problems) process.stderr.write(`${problem}\n`);
if (problems.length > 0) process.exitCode = 1;
