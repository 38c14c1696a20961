import { globSync, mkdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** Whether nothing was built yet, or a source is newer than what was. */
export function isStale(root: string, stamp: string, sources: readonly string[]): boolean {
  const built = statSync(root + stamp, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  return globSync(sources, { cwd: root }).some((file) => statSync(root + file).mtimeMs >= built);
}

export function stampNow(root: string, stamp: string): void {
  mkdirSync(dirname(root + stamp), { recursive: true });
  writeFileSync(root + stamp, '');
}
