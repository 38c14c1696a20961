import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/**
 * The first of these programs that is on PATH and starts, else the first of these files that is there.
 * @param {string[]} names
 * @param {string[]} places
 */
export function installed(names, places) {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  const onPath = folders.flatMap((folder) => names.map((name) => join(folder, name)));
  return onPath.find(starts) ?? places.find((place) => existsSync(place));
}

// Ubuntu has a chromium-browser and a firefox on PATH that only say which snap to install.
/** @param {string} path */
function starts(path) {
  return existsSync(path) && spawnSync(path, ['--version'], { timeout: 10_000 }).status === 0;
}
