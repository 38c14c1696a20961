import { setTimeout as pause } from 'node:timers/promises';
import { engineProcesses, type Engine } from './postmaster.ts';
import { removeSocketFolder } from './socket-folder.ts';

/** Stops an engine, ours or adopted, and returns when the last of its processes is gone. */
export async function stopEngine({ pid, name, socketFolder }: Engine): Promise<void> {
  for (const { signal, patience } of MANNERS) {
    if ((await engineProcesses(name)).includes(pid)) send(signal, pid);
    if (await isGone(name, patience)) return removeSocketFolder(socketFolder);
  }
  throw new Error(`the database engine (process ${pid}) does not stop`);
}

// First rolling back what is open and writing a checkpoint, then at once; the next start recovers. Never SIGKILL: an
// engine killed so leaves its processes behind, and they still write.
const MANNERS = [
  { signal: 'SIGINT', patience: 60_000 },
  { signal: 'SIGQUIT', patience: 20_000 },
] as const;

function send(signal: NodeJS.Signals, pid: number): void {
  try {
    process.kill(pid, signal);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

async function isGone(name: string, patience: number): Promise<boolean> {
  const deadline = performance.now() + patience;
  while ((await engineProcesses(name)).length > 0) {
    if (performance.now() > deadline) return false;
    await pause(20);
  }
  return true;
}
