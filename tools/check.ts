import { spawnSync } from 'node:child_process';

/** What CI runs, in the order that finds the cheapest mistake first. The tests close with the count. */
const steps: [what: string, command: string, ...args: string[]][] = [
  ['types', 'tsc'],
  ['lint', 'oxlint', '--deny-warnings'],
  ['format', 'prettier', '--check', '--log-level', 'warn', '.'],
  ['build', 'node', 'tools/build.ts'],
  ['sizes', 'node', 'tools/sizes.ts'],
  ['tests', 'node', 'test/run.ts'],
];

for (const [what, command, ...args] of steps) {
  console.log(`\n# ${what}`);
  const { status } = spawnSync(command, args, { stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}
