import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { TestContext } from 'node:test';
import { machineEnvironment } from '../package/host-project.ts';

/** Starts a built Next.js application on any free port until the test ends, and gives its address. */
export async function startNext(
  t: TestContext,
  folder: string,
  env: Record<string, string>,
): Promise<string> {
  const child = spawn(
    join(folder, 'node_modules/.bin/next'),
    ['start', '-H', '127.0.0.1', '-p', '0'],
    {
      cwd: folder,
      env: { ...machineEnvironment(), ...env, NEXT_TELEMETRY_DISABLED: '1' },
      stdio: ['ignore', 'pipe', 'inherit'],
      // It has processes of its own, which go with it.
      detached: true,
    },
  );
  const ended = once(child, 'close');
  t.after(async () => {
    if (child.pid && child.exitCode === null) process.kill(-child.pid);
    await ended;
  });
  const url = new Promise<string>((resolve) => {
    let address = '';
    createInterface(child.stdout).on('line', (line) => {
      address ||= /http:\/\/127\.0\.0\.1:\d+/.exec(line)?.[0] ?? '';
      if (line.includes('Ready') && address) resolve(address);
    });
  });
  const started = await Promise.race([url, ended]);
  if (typeof started !== 'string') throw new Error('Next.js ended before it was ready');
  return started;
}
