import type { FetchDataRewrite } from '@apollo/query-planner';
import type { Rewrite, RewriteStep } from './plannedOperation.ts';
import type { SupergraphView } from './readSupergraph.ts';

const ON_TYPE = '... on ';

/** The planner's rewrites with their paths parsed. */
export function compileRewrites(
  view: SupergraphView,
  rewrites: readonly FetchDataRewrite[] | undefined,
): readonly Rewrite[] {
  return (rewrites ?? []).map((rewrite) => ({
    path: rewrite.path.slice(0, -1).map((step) => compileStep(view, step)),
    key: rewrite.path.at(-1)!,
    change:
      rewrite.kind === 'KeyRenamer'
        ? { kind: 'RENAME', to: rewrite.renameKeyTo }
        : { kind: 'SET', value: rewrite.setValueTo },
  }));
}

/** The keys that output rewrites rename, for the paths of errors. */
export function renamesOf(rewrites: readonly Rewrite[]): ReadonlyMap<string, string> | undefined {
  const renames = new Map<string, string>();
  for (const { key, change } of rewrites) if (change.kind === 'RENAME') renames.set(key, change.to);
  return renames.size > 0 ? renames : undefined;
}

function compileStep(view: SupergraphView, step: string): RewriteStep {
  return step.startsWith(ON_TYPE)
    ? { typeNames: view.typesWithin(step.slice(ON_TYPE.length)) }
    : { field: step };
}
