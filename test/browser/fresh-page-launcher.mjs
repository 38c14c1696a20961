import { ChromeLauncher } from '@web/test-runner-chrome';

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
    const result = await super.stopSession(sessionId);
    // Left here, the page would be used for the next file.
    this.inactivePages = this.inactivePages.filter(({ puppeteerPage }) => puppeteerPage !== page);

    const { protocol, hostname, port } = this.config;
    const origin = `${protocol}//${hostname}:${port}`;
    const devtools = await page.createCDPSession();
    await devtools.send('Storage.clearDataForOrigin', { origin, storageTypes: 'all' });
    await page.close();
    this.#idle.push(page.browserContext());
    return { ...result, errors: this.#errors.get(page) };
  }
}
