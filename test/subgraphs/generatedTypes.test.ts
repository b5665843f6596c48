import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';

test('the committed types are those of the committed schemas', () => {
  const check = spawnSync(
    process.execPath,
    ['--import', 'tsx', 'subgraphs/kit/generateTypes.ts', '--check'],
    {
      encoding: 'utf8',
    },
  );
  expect(check.stderr).toBe('');
  expect(check.status).toBe(0);
});
