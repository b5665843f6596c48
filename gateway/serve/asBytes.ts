let room = Buffer.allocUnsafe(64 * 1024);
/** What is longer than this is rare, and need not have its room kept. */
const mostKept = 4 * 1024 * 1024;

/**
 * A payload as the bytes that are sent. Node would count them, join the text to its header, and make room for three
 * times its length to encode both; here they are written once, into room that is kept, and copied.
 */
export function asBytes(payload: unknown): unknown {
  if (typeof payload !== 'string') return payload;
  const most = payload.length * 3;
  if (most > mostKept) return Buffer.from(payload);
  if (most > room.length) room = Buffer.allocUnsafe(Math.min(most * 2, mostKept));
  return Buffer.from(room.subarray(0, room.write(payload)));
}
