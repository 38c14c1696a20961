import { open, realpath } from 'node:fs/promises';
import { type Readable, addAbortSignal } from 'node:stream';
import { Unprepared } from '../host/command.ts';

/** Where the lines come from. */
export interface Source {
  /** As it was asked for. */
  readonly name: string;
  /** Null for what can be read once only: standard input, a pipe. */
  readonly file: { readonly path: string; readonly size: number } | null;
  read(from: number, to?: number): AsyncIterable<Uint8Array>;
  close(): Promise<void>;
}

export const STANDARD_INPUT = '-';

/** Opens a file, or standard input for `-`. Once `signal` says so, reading ends by throwing. */
export async function openSource(name: string, signal: AbortSignal): Promise<Source> {
  if (name === STANDARD_INPUT)
    return {
      name: 'standard input',
      file: null,
      read: () => stoppable(process.stdin, signal),
      close: async () => {},
    };

  const handle = await open(name).catch((error: unknown) => unreadable(name, error));
  const stat = await handle.stat();
  if (stat.isDirectory()) unreadable(name, new Error('it is a folder'));
  return {
    name,
    file: stat.isFile() ? { path: await realpath(name), size: stat.size } : null,
    read(start, to) {
      const range = stat.isFile() ? { start, ...(to === undefined ? {} : { end: to - 1 }) } : {};
      return stoppable(handle.createReadStream({ ...range, autoClose: false }), signal);
    },
    close: () => handle.close(),
  };
}

function unreadable(name: string, error: unknown): never {
  throw new Unprepared(`${name}: cannot be read: ${(error as Error).message}`, { cause: error });
}

function stoppable(stream: Readable, signal: AbortSignal): AsyncIterable<Uint8Array> {
  return addAbortSignal(signal, stream);
}
