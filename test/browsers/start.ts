import { type Browser, launch } from 'puppeteer-core';
import { chromiumArgs, findChromium } from '../browser/find-chromium.mjs';

/** Found as for the other tests. */
export async function startChromium(): Promise<Browser> {
  return launch({ ...(await findChromium()), args: chromiumArgs });
}

/** Driven by WebDriver BiDi. What Firefox keeps beside its profile may go to `folder`. */
export async function startFirefox(executablePath: string, folder: string): Promise<Browser> {
  // Root's Firefox refuses a home that is somebody else's, as containers in CI often have it.
  const home = process.getuid?.() === 0 && { HOME: folder };
  return launch({
    browser: 'firefox',
    executablePath,
    env: { ...process.env, ...home },
    // Tab stops at links too, whatever the system's own setting (macOS leaves them out).
    extraPrefsFirefox: { 'accessibility.tabfocus': 7, 'intl.accept_languages': 'en-US, en' },
  });
}
