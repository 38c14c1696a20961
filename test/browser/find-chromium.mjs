import { existsSync } from 'node:fs';
import { installed } from './installed.mjs';
import { packagedChromium } from './packaged-chromium.mjs';

const NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'microsoft-edge',
];

const FIXED_PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:/Program Files/Google/Chrome/Application/chrome.exe',
  'C:/Program Files (x86)/Google/Chrome/Application/chrome.exe',
  'C:/Program Files (x86)/Microsoft/Edge/Application/msedge.exe',
];

/**
 * The browser the tests run in, as launch options of Puppeteer and Playwright: the one named by
 * `CHROME_PATH`, an installed one, or the one inside an npm package.
 * @returns {Promise<{ executablePath: string, env: Record<string, string> }>}
 */
export async function findChromium() {
  const here = namedChromium() ?? installed(NAMES, FIXED_PLACES);
  if (here) return { executablePath: here, env: environment() };

  try {
    const { executablePath, env } = await packagedChromium();
    return { executablePath, env: { ...environment(), ...env } };
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new Error(
      `No Chromium to test in: none is installed, and ${why}. Install one (Debian: apt-get install chromium) or name it in CHROME_PATH.`,
      { cause: error },
    );
  }
}

// The tests load only our own pages, and the sandbox cannot start as root, in most containers, or
// where user namespaces are closed (Ubuntu 24.04).
const sandbox = process.platform === 'linux' ? ['--no-sandbox'] : [];

export const chromiumArgs = [
  ...sandbox,
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--lang=en-US',
];

function namedChromium() {
  const path = process.env.CHROME_PATH;
  if (path && !existsSync(path)) throw new Error(`CHROME_PATH names ${path}, which is not there.`);
  return path || undefined;
}

// With the locale left at C, a headless shell calls itself `en-US@posix`, a tag that Intl refuses.
function environment() {
  const ours = /** @type {Record<string, string>} */ ({ ...process.env });
  return { ...ours, LC_ALL: 'en_US.UTF-8', LANGUAGE: 'en_US' };
}
