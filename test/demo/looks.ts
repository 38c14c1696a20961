import { mkdirSync, readFileSync } from 'node:fs';
import type { Frame, Page } from 'playwright-core';

const AXE = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const PICTURES = 'dist/screenshots';

/** Whatever axe-core finds wrong, in a line each. */
export async function axeFindings(
  page: Page | Frame,
  ignored: readonly string[] = [],
): Promise<string[]> {
  const there = await page.evaluate(() => 'axe' in window);
  if (!there) await page.evaluate(AXE);
  return page.evaluate(
    async ([tags, off]) => {
      const { axe } = window as unknown as { axe: typeof import('axe-core') };
      const rules = Object.fromEntries(off.map((id) => [id, { enabled: false }]));
      const { violations } = await axe.run(document, {
        runOnly: [...tags],
        rules,
        resultTypes: ['violations'],
      });
      return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.target.join(' ')}`);
    },
    [RULES, ignored] as const,
  );
}

/** By how much the page can be scrolled sideways. */
export function sidewaysScroll(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
}

/** What is cut off, runs over, or is too small to be hit with a finger. */
export function misfits(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    const shown = document.querySelector('.stage > *');
    const nameOf = ({ tagName, className, id, textContent }: Element) =>
      `${tagName.toLowerCase()}${id && `#${id}`}${className && `.${className}`} “${textContent.trim().slice(0, 30)}”`;

    if (document.documentElement.scrollWidth > innerWidth) found.push('the page scrolls sideways');
    if (shown && shown.scrollWidth > shown.clientWidth) found.push('the element is too wide');

    for (const element of shown?.shadowRoot?.querySelectorAll<HTMLElement>('*') ?? []) {
      const { width, height } = element.getBoundingClientRect();
      const unseen = width <= 1 || element.closest('.status, svg, [aria-hidden=true]');
      if (unseen) continue;
      const isText = getComputedStyle(element).display !== 'inline';
      if (isText && element.scrollWidth > element.clientWidth + 1)
        found.push(`${nameOf(element)} does not fit`);
      const isTarget = element.matches('button, a, input, textarea, summary, [role=option]');
      if (isTarget && (width < 24 || height < 24)) found.push(`${nameOf(element)} is too small`);
    }
    return found;
  });
}

/** Where somebody wants to look at them: with PICTURES set, as they take a third of the time. */
export async function takePicture(page: Page, name: string): Promise<void> {
  if (!process.env['PICTURES']) return;
  mkdirSync(PICTURES, { recursive: true });
  await page.screenshot({
    path: `${PICTURES}/${name}.png`,
    fullPage: true,
    animations: 'disabled',
  });
}
