import { fixture, html, waitUntil } from '@open-wc/testing';
import { ref as seeing } from 'lit/directives/ref.js';
import { mockApp } from '../../../mock-server/mock-app.ts';
import '../../../widget/index.ts';
import type { Transport } from '../../../widget/index.ts';

type MockApp = Awaited<ReturnType<typeof mockApp>>;
export type Family =
  'sesamy-bill-list' | 'sesamy-bill-details' | 'sesamy-refund-list' | 'sesamy-subscriber-search';
type FamilyElement = HTMLElementTagNameMap[Family];

/** What stands between an element and the server. */
export type Network = (path: string, reach: () => Promise<Response>) => Promise<Response>;

interface Options {
  readonly as?: 'admin' | 'agent' | 'guest';
  readonly app?: MockApp;
  readonly network?: Network;
}

const EVENTS = ['sesamy:bill-selected', 'sesamy:manage-refund', 'sesamy:search-selected'];

/** One of the family on the real app, with what left it and what it told the page. */
export async function elementFor<Name extends Family>(
  name: Name,
  set: Partial<HTMLElementTagNameMap[Name]> = {},
  { as = 'admin', app, network = (_, reach) => reach() }: Options = {},
) {
  const server = app ?? (await mockApp());
  const asked: string[] = [];
  const told: [type: string, detail: unknown][] = [];
  const transport: Transport = (url, init) => {
    const { pathname, search } = new URL(url);
    asked.push(pathname + search);
    return network(pathname + search, async () => server.fetch(new Request(url, init)));
  };
  const made = document.createElement(name) as HTMLElementTagNameMap[Name] & FamilyElement;
  for (const event of EVENTS)
    made.addEventListener(event, (heard) => {
      const { type, detail } = heard as CustomEvent<unknown>;
      told.push([type, detail]);
    });
  Object.assign(made, { lang: 'en-SE', timeZone: 'Europe/Stockholm', transport, ...set });
  made.getToken ??= async () => server.tokenFor(as);
  await fixture(html`<div ${seeing((place) => place?.append(made))}></div>`);

  const root = (): ShadowRoot => made.shadowRoot!;
  const text = (): string => (root().textContent ?? '').replaceAll(/\s+/g, ' ');
  const all = <T extends HTMLElement>(testId: string): T[] => [
    ...root().querySelectorAll<T>(`[data-testid='${testId}']`),
  ];
  return {
    element: made,
    app: server,
    asked,
    told,
    text,
    all,
    get<T extends HTMLElement>(testId: string): T {
      const [found] = all<T>(testId);
      if (!found) throw new Error(`There is no ${testId} in: ${text()}`);
      return found;
    },
    state: () => root().querySelector<HTMLElement>('[part=panel]')?.dataset['state'] ?? '',
    async until(isSo: () => boolean, what = 'what was waited for') {
      await waitUntil(isSo, `${what} is not in: ${text()}`, { timeout: 4000 });
      await made.updateComplete;
    },
    async says(words: string | RegExp) {
      await waitUntil(() => text().match(words), `It does not say ${words}: ${text()}`, {
        timeout: 4000,
      });
    },
    focused: () => (root().activeElement as HTMLElement | null)?.dataset['testid'] ?? null,
  };
}

/** A key on whatever has the focus inside. */
export function press(element: FamilyElement, key: string): void {
  element.shadowRoot?.activeElement?.dispatchEvent(
    new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true }),
  );
}
