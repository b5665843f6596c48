import { fileURLToPath } from 'node:url';

export interface CpuProfile {
  readonly nodes: readonly ProfileNode[];
  readonly samples: readonly number[];
  /** Microseconds since the sample before. */
  readonly timeDeltas: readonly number[];
}

interface ProfileNode {
  readonly id: number;
  readonly callFrame: { readonly functionName: string; readonly url: string; readonly lineNumber: number };
  readonly children?: readonly number[];
}

/** Milliseconds, by what `by` calls a node. */
export type Times = ReadonlyMap<string, number>;

export interface Summary {
  /** All but idle. */
  readonly busy: number;
  readonly selfByFunction: Times;
  readonly selfByPart: Times;
  /** With everything called from there; only functions of the project. */
  readonly totalByFunction: Times;
}

const root = fileURLToPath(new URL('../..', import.meta.url));
const compiled = /^.*?\/\.data\/[^/]+\/product\//;

/** Adds up where a profile's time went. */
export function summarise(profile: CpuProfile): Summary {
  const nodes = new Map(profile.nodes.map((node) => [node.id, node]));
  const self = new Map<number, number>();
  profile.samples.forEach((id, index) => {
    self.set(id, (self.get(id) ?? 0) + profile.timeDeltas[index]! / 1_000);
  });
  for (const [id, { callFrame }] of nodes) if (callFrame.functionName === '(idle)') self.delete(id);
  const selfByFunction = new Map<string, number>();
  const selfByPart = new Map<string, number>();
  const totalByFunction = new Map<string, number>();
  let busy = 0;
  for (const [id, time] of self) {
    busy += time;
    add(selfByFunction, nameOf(nodes.get(id)!), time);
    add(selfByPart, partOf(nodes.get(id)!), time);
  }
  const [first] = profile.nodes;
  if (first) total(first, new Set());
  return { busy, selfByFunction, selfByPart, totalByFunction };

  function total(node: ProfileNode, above: ReadonlySet<string>): number {
    const name = nameOf(node);
    const isOurs = node.callFrame.url.startsWith('file:') && !node.callFrame.url.includes('/node_modules/');
    const below = isOurs && !above.has(name) ? new Set([...above, name]) : above;
    let time = self.get(node.id) ?? 0;
    for (const child of node.children ?? []) time += total(nodes.get(child)!, below);
    // A function that is above itself is counted where it was entered first.
    if (isOurs && !above.has(name)) add(totalByFunction, name, time);
    return time;
  }
}

function add(times: Map<string, number>, key: string, time: number): void {
  times.set(key, (times.get(key) ?? 0) + time);
}

function nameOf(node: ProfileNode): string {
  const { functionName, lineNumber } = node.callFrame;
  const place = placeOf(node);
  return place === '' ? functionName : `${functionName || '(anonymous)'} ${place}:${lineNumber + 1}`;
}

function placeOf({ callFrame: { url } }: ProfileNode): string {
  const path = url.startsWith('file://') ? fileURLToPath(url) : url;
  return path.replace(compiled, '').replace(root, '');
}

/** The package, the product's folder, `node:` or the engine itself. */
function partOf(node: ProfileNode): string {
  const place = placeOf(node);
  if (place === '') return node.callFrame.functionName;
  const inPackage = /node_modules\/((?:@[^/]+\/)?[^/]+)\/(?!.*node_modules\/)/.exec(place);
  if (inPackage) return inPackage[1]!;
  if (place.startsWith('node:')) return place.split('/').slice(0, 2).join('/');
  return place
    .replace(/^dist\//, '')
    .split('/')
    .slice(0, 2)
    .join('/');
}
