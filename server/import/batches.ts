import type { Hash } from 'node:crypto';
import { type Read, readLine } from './read-line.ts';

/** Some lines that follow each other, and where they end. */
export interface Batch {
  /** Without the empty ones. */
  readonly lines: readonly (Read & { readonly line: number })[];
  readonly end: { readonly bytes: number; readonly lines: number; readonly sha256: string };
  /** Whether nothing comes after it. */
  readonly last: boolean;
}

const NEWLINE = 0x0a;
/** A bill with two hundred refunds and all the words it may have is shorter. */
export const LONGEST_LINE = 1024 * 1024;
/** About 900 bills, 2,000 at most: a transaction of a tenth of a second, and a third of the locks that PostgreSQL has. */
const BLOCK = 512 * 1024;

/**
 * Reads batches of whole lines. Nothing grows with the file, nor with a line that never ends.
 * @param from Where the bytes begin, with the hash of all bytes before them.
 */
export async function* readBatches(
  chunks: AsyncIterable<Uint8Array>,
  from: { readonly bytes: number; readonly lines: number; readonly hash: Hash },
): AsyncGenerator<Batch> {
  const { hash } = from;
  let { bytes, lines: number } = from;
  let rest = Buffer.alloc(0);
  /** The beginning of the present line was too long to keep. */
  let dropped = false;

  function pass(done: Uint8Array): void {
    hash.update(done);
    bytes += done.length;
  }

  function read(line: Uint8Array): Batch['lines'] {
    number += 1;
    const tooLong = dropped || line.length > LONGEST_LINE;
    dropped = false;
    const read: Read | null = tooLong ? { bad: { reason: 'too-long' } } : readLine(line);
    return read ? [{ line: number, ...read }] : [];
  }

  function batch(lines: Batch['lines'], last: boolean): Batch {
    return { lines, end: { bytes, lines: number, sha256: hash.copy().digest('hex') }, last };
  }

  for await (const block of blocks(chunks)) {
    rest = Buffer.concat([rest, block]);
    const end = rest.lastIndexOf(NEWLINE);
    if (end >= 0) {
      const lines = splitLines(rest.subarray(0, end)).flatMap(read);
      pass(rest.subarray(0, end + 1));
      rest = rest.subarray(end + 1);
      yield batch(lines, false);
    }
    if (rest.length > LONGEST_LINE) {
      pass(rest);
      rest = Buffer.alloc(0);
      dropped = true;
    }
  }
  // A last line may come without its newline.
  const lines = rest.length > 0 || dropped ? read(rest) : [];
  pass(rest);
  yield batch(lines, true);
}

function splitLines(bytes: Buffer): Buffer[] {
  const lines: Buffer[] = [];
  let start = 0;
  for (let end = bytes.indexOf(NEWLINE); end >= 0; end = bytes.indexOf(NEWLINE, start)) {
    lines.push(bytes.subarray(start, end));
    start = end + 1;
  }
  return [...lines, bytes.subarray(start)];
}

/** The same bytes in larger pieces: a pipe gives them by the mouthful. */
async function* blocks(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let gathered: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of chunks) {
    gathered.push(chunk);
    size += chunk.length;
    if (size < BLOCK) continue;
    yield Buffer.concat(gathered);
    [gathered, size] = [[], 0];
  }
  if (size > 0) yield Buffer.concat(gathered);
}
