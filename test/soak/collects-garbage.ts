// Loaded into the server before its own code, with --expose-gc: told by SIGUSR2, it collects its garbage just before
// it says the next time how much memory it uses. Left alone, V8 collects so seldom at this load that the smallest heap
// of a minute may still hold most of what was thrown away, and what one request leaves would be lost in that noise.

import process from 'node:process';

const { gc } = globalThis;
const { memoryUsage } = process;
let asked = false;

process.on('SIGUSR2', () => {
  asked = true;
  // What waits for a finalizer goes only with the second one.
  gc?.();
});

function bareUsage(): NodeJS.MemoryUsage {
  if (asked) gc?.();
  asked = false;
  return memoryUsage();
}

process.memoryUsage = Object.assign(bareUsage, { rss: memoryUsage.rss });
