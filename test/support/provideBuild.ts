import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where this run builds the product, if a test asks for it (processes/builtProduct.ts). */
    buildFolder: string;
  }
}

const folder = join(fileURLToPath(new URL('../../.data', import.meta.url)), `build-${process.pid}`);

/** Inside the project, so that what is built finds the same packages. */
export default function setup(project: TestProject): () => void {
  project.provide('buildFolder', folder);
  return () => {
    for (const what of ['', '.begun', '.ready']) rmSync(`${folder}${what}`, { recursive: true, force: true });
  };
}
