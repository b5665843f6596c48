import { relative } from 'node:path';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Half a minute and more on two cores: started last, they would be waited for alone. */
const long = ['demo/start', 'crash/kill', 'properties/noninterference', 'race/withdrawal', 'crash/'];

/** As vitest would order the files of a first run, but those that take long before all others. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    return sorted.toSorted((one, other) => place(one) - place(other));
  }
}

function place({ project, moduleId }: TestSpecification): number {
  const name = relative(`${project.config.root}/test`, moduleId);
  const found = long.findIndex((part) => name.startsWith(part));
  return found < 0 ? long.length : found;
}
