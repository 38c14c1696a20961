import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { isMissing } from './folders.ts';
import { commandsRunning } from './processes.ts';

export interface Engine {
  pid: number;
  socketFolder: string;
  /** What all of its processes are called by. */
  name: string;
}

/** What goes on in a folder of records. */
export type Activity =
  | { kind: 'running'; engine: Engine; status: string }
  /** Processes of an engine that is going, or of one that is only just coming. */
  | { kind: 'restless'; pids: number[] }
  /** Nobody is there; `left` is what an engine that was killed could not tidy away. */
  | { kind: 'quiet'; left: Left | undefined };

export interface Left {
  socketFolder: string;
  /** The dead engine's process id is a zombie's or a stranger's, which PostgreSQL would take for the engine. */
  misleads: boolean;
}

export async function activityIn(data: string): Promise<Activity> {
  const file = await readPostmasterFile(data);
  const name = await engineName(data);
  const commands = await commandsRunning();
  const pids = called(name, commands);
  if (!file)
    return pids.length > 0 ? { kind: 'restless', pids } : { kind: 'quiet', left: undefined };

  const { pid, socketFolder, status } = file;
  if (pids.includes(pid)) return { kind: 'running', engine: { pid, socketFolder, name }, status };
  if (pids.length > 0) return { kind: 'restless', pids };
  // One that an operator started by hand does not have our name, and is not a stranger either.
  const misleads = !pid || !/\bpostgres\b/.test(commands.get(pid) ?? 'postgres');
  return { kind: 'quiet', left: { socketFolder, misleads } };
}

/**
 * Set as `cluster_name`, which shows in the command of every process of an engine. A process id alone proves nothing
 * after a crash. The folder's identity on its disk also holds when the folder is moved away under an engine.
 */
export async function engineName(data: string): Promise<string> {
  const { dev, ino } = await stat(data);
  return `sesamy-${dev}-${ino}`;
}

export async function engineProcesses(name: string): Promise<number[]> {
  return called(name, await commandsRunning());
}

/** `postmaster.pid` as the engine keeps it: its process, its socket and how far it has come, a line each. */
export async function readPostmasterFile(data: string) {
  try {
    const lines = (await readFile(join(data, POSTMASTER_FILE), 'utf8')).split('\n');
    const status = lines[7]?.trim() || 'starting';
    return { pid: Number(lines[0]), socketFolder: lines[4] ?? '', status };
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}

export const POSTMASTER_FILE = 'postmaster.pid';

function called(name: string, commands: Map<number, string>): number[] {
  const title = new RegExp(`postgres.*\\b${name}\\b`);
  return [...commands].filter(([, command]) => title.test(command)).map(([pid]) => pid);
}
