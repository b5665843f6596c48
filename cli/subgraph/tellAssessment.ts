import type { Assessment, Finding } from '../../gateway/registry/types.ts';
import { excerpt } from './excerpt.ts';
import { tellNeed } from './tellNeed.ts';

const day = (instant: number): string => new Date(instant).toISOString().slice(0, 10);

/** What stands against a publication and what it needs, for people. */
export function tellAssessment(assessment: Assessment, sdl: string | null): string {
  const { subgraph, base, agreement, problems, untold, needs, notes } = assessment;
  const compared = base === 0 ? 'what was installed' : `release ${base}`;
  return [
    `${subgraph}, compared with ${compared} under agreement ${agreement}`,
    '',
    ...problems.flatMap((problem) => [...tellProblem(problem, sdl), '']),
    ...(untold > 0 ? [`… and ${untold} more.`, ''] : []),
    ...notes.map(({ coordinate, message, code }) => `  note  ${code} ${coordinate}: ${message}`),
    ...needs.map((need) => `  to be approved by ${tellNeed(need)}`),
    ...(notes.length + needs.length > 0 ? [''] : []),
    summary(assessment),
  ].join('\n');
}

function tellProblem({ code, coordinate, message, remedy, usage }: Finding, sdl: string | null): string[] {
  return [
    `✗ ${code} ${coordinate}`,
    `  ${message}`,
    ...excerpt(sdl, coordinate),
    ...(usage ?? []).map(
      ({ organisation, operations, lastAt, field }) =>
        `  used by ${organisation}: ${operations} times, last on ${day(lastAt)}, through ${field}`,
    ),
    `  → ${remedy}`,
  ];
}

function summary({ problems, untold, needs, isPublished }: Assessment): string {
  if (problems.length > 0) return `Refused: ${problems.length + untold} to put right.`;
  if (isPublished) return 'Nothing to do: this is what is published.';
  if (needs.length > 0)
    return `Nothing stands against it; ${needs.length} approvals are needed, by as many people, none of them who proposed it.`;
  return 'Nothing stands against it.';
}
