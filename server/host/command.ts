import { type Config, readConfig } from '../config.ts';
import { StoreUnavailable } from '../store/store.ts';
import type { Log } from './log.ts';
import { EngineRefused } from './postgres/index.ts';
import { WrongSetting } from './wrong-setting.ts';

/** How a command ends that did not get to its end. Nobody may take that for a result, which is 0 or 1. */
export const NOT_DONE = 2;

/** Something that somebody has to put right before a command can do its work. */
export class Unprepared extends Error {
  override readonly name = 'Unprepared';
}

/** The settings of the server, or the end. */
export function commandConfig(): Config {
  // Also for what ends a process by itself, such as an engine that is lost.
  process.exitCode = NOT_DONE;
  const read = readConfig(process.env);
  return 'wrong' in read ? stopWith(...read.wrong) : read.config;
}

/** Says why a command could not do its work, and ends it. */
export function fail(log: Log, what: string, error: unknown): never {
  if (error instanceof StoreUnavailable) log.error({ err: error }, 'The database cannot be asked');
  else if (isForeseen(error)) console.error(error.message);
  else log.fatal({ err: error }, what);
  process.exit(NOT_DONE);
}

function isForeseen(error: unknown): error is Error {
  return (
    error instanceof Unprepared || error instanceof WrongSetting || error instanceof EngineRefused
  );
}

export function stopWith(...lines: string[]): never {
  for (const line of lines) console.error(line);
  process.exit(NOT_DONE);
}

/** One line that is written over, for a person who waits. */
export function writeOver(text: string): void {
  if (process.stderr.isTTY) process.stderr.write(`\r\u{1B}[K${text}`);
}
