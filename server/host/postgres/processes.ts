import { readdirSync, readFileSync } from 'node:fs';
import { run } from './run.ts';

/** The commands of all processes, by their ids. A zombie's is empty. */
export async function commandsRunning(): Promise<Map<number, string>> {
  return process.platform === 'linux' ? commandsInProc() : commandsByPs();
}

/** Small container images have no `ps`. The files are answered from memory, so reading them in turn costs no waiting. */
function commandsInProc(): Map<number, string> {
  const commands = new Map<number, string>();
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    const command = commandOf(name);
    if (command !== undefined) commands.set(Number(name), command);
  }
  return commands;
}

function commandOf(pid: string): string | undefined {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
  } catch (error) {
    // It ended while we looked. Anything else must not pass for "nobody is there".
    if (GONE.has((error as NodeJS.ErrnoException).code)) return undefined;
    throw error;
  }
}

const GONE = new Set<string | undefined>(['ENOENT', 'ESRCH']);

async function commandsByPs(): Promise<Map<number, string>> {
  const { ok, output } = await run('ps', ['-axo', 'pid=,command=']);
  if (!ok) throw new Error(`ps failed: ${output}`);
  const lines = output.matchAll(/^\s*(\d+)\s+(.+)$/gm);
  return new Map(Array.from(lines, ([, pid, command = '']) => [Number(pid), command]));
}
