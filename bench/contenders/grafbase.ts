import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { ContenderPlan } from './startContender.ts';
import { writePeerFile } from './writePeerFile.ts';

const binaries = '@grafbase/cli-x86_64-unknown-linux-musl';

/**
 * Grafbase's native gateway, in the form that the package registry carries: as the development server of its command
 * line. null: npm has no binary of it for this machine.
 */
export function grafbase(): ContenderPlan | null {
  const file = findBinary();
  if (!file) return null;
  return {
    name: 'grafbase',
    title: 'Grafbase, native',
    command: (world, port) => {
      const sections = Object.entries(world.subgraphs.urls).map(([name, url]) => {
        const sdl = readFileSync(new URL(`../../schema/${name}.graphql`, import.meta.url), 'utf8');
        return `[subgraphs.${name}]\nurl = "${url}"\nschema_path = "${writePeerFile(`${name}.graphql`, sdl)}"\n`;
      });
      const config = writePeerFile('grafbase.toml', sections.join('\n'));
      return { file, args: ['dev', '--config', config, '--listen-address', `127.0.0.1:${port}`] };
    },
  };
}

function findBinary(): string | null {
  try {
    return join(dirname(createRequire(import.meta.url).resolve(`${binaries}/package.json`)), 'grafbase');
  } catch {
    return null;
  }
}
