import type { Page } from 'playwright-core';
import type { MountOptions } from '../../integrations/embed/index.ts';
import type { Demo } from '../demo/running-demo.ts';
import { openPage } from '../demo/browser.ts';
import type { HostSite } from './host-site.ts';

type Settings = Partial<Omit<MountOptions, 'container' | 'getToken'>>;

/** What the host page heard of its panel: what, and the rest of it. */
export type Heard = [what: string, detail?: Record<string, unknown> & number & string];

/** What the host page's own script has put there. */
export interface Host {
  readonly heard: Heard[];
  readonly panels: { update(settings: Settings): void; destroy(): void; focus(): void }[];
  mount(settings: Settings, container?: Element | null): void;
}
declare const host: Host;

/** A page of a site with the panel in a frame, at the width of a helpdesk's sidebar. */
export async function openHost(
  { browser, server }: Demo,
  site: HostSite,
  settings?: Settings,
  width = 320,
) {
  site.connect(server);
  const { page, complaints } = await openPage(browser, 'about:blank');
  await page.setViewportSize({ width, height: 900 });
  await page.goto(site.origin);
  await page.waitForFunction(() => 'host' in globalThis);
  if (settings) await mount(page, settings);
  return { page, complaints, frame: page.frameLocator('iframe') };
}

export const mount = (page: Page, settings: Settings, inside = '#panel') =>
  page.evaluate(([settings, inside]) => host.mount(settings, document.querySelector(inside)), [
    settings,
    inside,
  ] as const);

export type Give = (asked: { reason: string; signal: AbortSignal }) => Promise<string>;

/** Has the host give other tokens. The function is the page's by then, and knows nothing of the test. */
export const giveTokens = (page: Page, give: Give) => page.evaluate(`host.tokens(${String(give)})`);

export const update = (page: Page, settings: Settings, which = 0) =>
  page.evaluate(([settings, which]) => host.panels[which]?.update(settings), [
    settings,
    which,
  ] as const);

export const destroy = (page: Page, which = 0) =>
  page.evaluate((which) => host.panels[which]?.destroy(), which);

export const focus = (page: Page) => page.evaluate(() => host.panels[0]?.focus());

export const heard = (page: Page) => page.evaluate(() => host.heard);

/** All that was heard of one kind. */
export async function heardOf(page: Page, wanted: string): Promise<unknown[]> {
  return (await heard(page)).filter(([what]) => what === wanted).map(([, detail]) => detail);
}

/** Waits until something has been heard so many times. */
export async function waitToHear(page: Page, wanted: string, times = 1): Promise<void> {
  await page.waitForFunction(
    ([wanted, times]) => host.heard.filter(([what]) => what === wanted).length >= times,
    [wanted, times] as const,
  );
}
