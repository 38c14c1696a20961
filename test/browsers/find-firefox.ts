import { existsSync } from 'node:fs';
import { installed } from '../browser/installed.mjs';

const NAMES = ['firefox-esr', 'firefox'];

const FIXED_PLACES = [
  '/Applications/Firefox.app/Contents/MacOS/firefox',
  'C:/Program Files/Mozilla Firefox/firefox.exe',
];

export const NO_FIREFOX =
  'No Firefox to test in. Install one (Debian: apt-get install firefox-esr) or name it in FIREFOX_PATH.';

/** The Firefox named by `FIREFOX_PATH`, or an installed one. No npm package brings one. */
export function findFirefox(): string | undefined {
  const named = process.env['FIREFOX_PATH'];
  if (named && !existsSync(named))
    throw new Error(`FIREFOX_PATH names ${named}, which is not there.`);
  return named || installed(NAMES, FIXED_PLACES);
}
