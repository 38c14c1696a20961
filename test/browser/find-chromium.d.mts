/** What Puppeteer and Playwright need to start the browser; `env` is its whole environment. */
export function findChromium(): Promise<{ executablePath: string; env: Record<string, string> }>;

export const chromiumArgs: string[];
