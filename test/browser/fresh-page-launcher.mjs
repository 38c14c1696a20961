import { setTimeout as sleep } from 'node:timers/promises';
import { ChromeLauncher } from '@web/test-runner-chrome';

/** So long a page is waited for that does not let itself be closed. */
const PATIENCE_MS = 30_000;

/**
 * Gives each test file a page of its own with nothing stored, shared with no other page. In a
 * shared one, MSW reloads a page when the worker that another file started comes or goes.
 */
export class FreshPageLauncher extends ChromeLauncher {
  /** Browser contexts between two files, kept for the modules in their cache. */
  #idle = [];
  #errors = new WeakMap();
  #stops = new Map();

  /** @param {import('puppeteer-core').LaunchOptions} launchOptions */
  constructor(launchOptions) {
    super(
      launchOptions,
      ({ browser }) => browser.defaultBrowserContext(),
      ({ browser }) => this.#open(browser),
    );
  }

  /** @param {import('puppeteer-core').Browser} browser */
  async #open(browser) {
    const context = this.#idle.pop() ?? (await browser.createBrowserContext());
    const page = await context.newPage();
    await page.emulateTimezone('Europe/Stockholm');
    // Two pages are open at once, and only one of them can have the real focus.
    await page.emulateFocusedPage(true);

    // Mocha lets a rejection pass that nobody waits for.
    const errors = [];
    this.#errors.set(page, errors);
    page.on('pageerror', (error) => errors.push({ name: 'Uncaught', message: String(error) }));
    return page;
  }

  // A page that reloads itself is stopped twice at once.
  /** @param {string} sessionId */
  stopSession(sessionId) {
    const stop =
      this.#stops.get(sessionId) ??
      this.#close(sessionId).finally(() => this.#stops.delete(sessionId));
    this.#stops.set(sessionId, stop);
    return stop;
  }

  /** @param {string} sessionId */
  async #close(sessionId) {
    const page = this.getPage(sessionId);
    const errors = this.#errors.get(page);
    const done = new AbortController();
    const putAway = this.#putAway(sessionId, page).finally(() => done.abort());
    const tooLate = sleep(PATIENCE_MS, 'too late', done).catch(() => putAway);
    const result = await Promise.race([putAway, tooLate]);
    if (result !== 'too late') return { ...result, errors };
    // Seen once, with a service worker on a busy machine. Its tests are over, so it takes nothing with it.
    putAway.catch(() => {});
    await page.browserContext().close();
    return { errors };
  }

  /** Leaves nothing behind, so that the context can be used again. */
  async #putAway(sessionId, page) {
    const result = await super.stopSession(sessionId);
    // Left here, the page would be used for the next file.
    this.inactivePages = this.inactivePages.filter(({ puppeteerPage }) => puppeteerPage !== page);

    const { protocol, hostname, port } = this.config;
    const origin = `${protocol}//${hostname}:${port}`;
    const devtools = await page.createCDPSession();
    await devtools.send('Storage.clearDataForOrigin', { origin, storageTypes: 'all' });
    await page.close();
    this.#idle.push(page.browserContext());
    return result;
  }
}
