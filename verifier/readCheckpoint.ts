/** A checkpoint's text, taken apart. Whether it is genuine is another question (note.ts). */
export interface CheckpointText {
  readonly origin: string;
  readonly size: number;
  readonly root: Buffer;
  readonly number: number;
  /** SHA-256 of the note before, base64; null: it is the first. */
  readonly previous: string | null;
  readonly at: number;
  /** The heads that moved since the checkpoint before. */
  readonly heads: readonly Head[];
  readonly nextKey: string | null;
}

export interface Head {
  readonly chain: string;
  readonly position: number;
  readonly head: Buffer;
}

/** null: it does not read as one. */
export function readCheckpoint(text: string): CheckpointText | null {
  const [origin, size, root, ...further] = text.trimEnd().split('\n');
  const said = (name: string) => further.filter((line) => line.startsWith(`${name} `));
  const one = (name: string) => said(name)[0]?.slice(name.length + 1) ?? null;
  const number = Number(one('number'));
  const at = Date.parse(one('time') ?? '');
  const bytes = Buffer.from(root ?? '', 'base64');
  if (!origin || !/^(0|[1-9]\d{0,15})$/.test(size ?? '') || bytes.length !== 32) return null;
  if (!Number.isSafeInteger(number) || number < 1 || Number.isNaN(at)) return null;
  const heads = said('chain').map((line) => {
    const [, chain = '', position, head = ''] = line.split(' ');
    return { chain, position: Number(position), head: Buffer.from(head, 'base64') };
  });
  return {
    origin,
    size: Number(size),
    root: bytes,
    number,
    previous: one('previous'),
    at,
    heads,
    nextKey: one('next-key'),
  };
}
