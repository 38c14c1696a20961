import { constants } from 'node:fs';
import { type FileHandle, open, rm } from 'node:fs/promises';
import type { Bad } from './read-line.ts';

export type BadLine = Bad & { readonly line: number };

/** The file that names every bad line, as one JSON object a line. */
export interface BadLines {
  readonly path: string;
  readonly size: number;
  /** Writes lines at a place, in place of whatever is there, and gives the place after them. */
  put(at: number, lines: readonly BadLine[]): Promise<number>;
  /** An empty file is not left behind. */
  close(): Promise<void>;
}

export async function openBadLines(path: string): Promise<BadLines> {
  const file = await open(path, constants.O_RDWR | constants.O_CREAT, 0o600);
  const { size } = await file.stat();
  let end = size;

  return {
    path,
    size,
    async put(at, lines) {
      if (end > at) await file.truncate(at);
      end = at;
      if (lines.length === 0) return at;
      const text = lines.map((line) => `${JSON.stringify(line)}\n`).join('');
      end = await write(file, at, Buffer.from(text));
      // On disk before that is recorded: there is never more recorded than written.
      await file.datasync();
      return end;
    },
    async close() {
      await file.close();
      if (end === 0) await rm(path);
    },
  };
}

async function write(file: FileHandle, at: number, bytes: Uint8Array): Promise<number> {
  for (let done = 0; done < bytes.length;) {
    const { bytesWritten } = await file.write(bytes, done, bytes.length - done, at + done);
    done += bytesWritten;
  }
  return at + bytes.length;
}
