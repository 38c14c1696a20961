import { fixture, html, waitUntil } from '@open-wc/testing';
import { ref as listening } from 'lit/directives/ref.js';
import { mockApp } from '../../mock-server/mock-app.ts';
import '../../widget/index.ts';
import type { RefundEventDetail, SesamyRefundPanel, Transport } from '../../widget/index.ts';

type MockApp = Awaited<ReturnType<typeof mockApp>>;

/** A call that left the panel. */
export interface Sent {
  readonly method: string;
  readonly path: string;
  readonly key: string | null;
  readonly token: string | null;
  readonly body: Record<string, unknown> | null;
}

/** What stands between panel and server: it may hold a call back, lose it, or answer itself. */
export type Network = (sent: Sent, reach: () => Promise<Response>) => Promise<Response>;

interface Options {
  readonly as?: 'admin' | 'agent';
  readonly app?: MockApp;
  readonly network?: Network;
  readonly set?: Partial<SesamyRefundPanel>;
}

/** A panel on the real app, with everything that left it and everything it told the page. */
export async function panelFor(billId: string, options: Options = {}) {
  const {
    as = 'admin',
    app = await mockApp(),
    network = (_, reach) => reach(),
    set = {},
  } = options;
  const sent: Sent[] = [];
  const events: { type: string; detail: RefundEventDetail }[] = [];

  const transport: Transport = (url, init) => {
    const headers = new Headers(init.headers);
    const call: Sent = {
      method: init.method,
      path: new URL(url).pathname,
      key: headers.get('Idempotency-Key'),
      token: headers.get('Authorization'),
      body: init.body === undefined ? null : JSON.parse(init.body),
    };
    sent.push(call);
    return network(call, async () => app.fetch(new Request(url, init)));
  };

  const listen = (element: Element | undefined) => {
    for (const name of EVENTS)
      element?.addEventListener(name, (event) => {
        const { type, detail } = event as CustomEvent<RefundEventDetail>;
        events.push({ type: type.replace('sesamy:', ''), detail });
      });
  };
  const panel = await fixture<SesamyRefundPanel>(html`
    <sesamy-refund-panel
      ${listening(listen)}
      lang="en-SE"
      bill-id=${billId}
      .transport=${transport}
      .getToken=${async () => app.tokenFor(as)}
    ></sesamy-refund-panel>
  `);
  Object.assign(panel, set);
  await until(panel, (state) => state !== 'loading');

  const at = <T extends HTMLElement>(testId: string) =>
    panel.shadowRoot?.querySelector<T>(`[data-testid='${testId}']`) ?? null;
  const get = <T extends HTMLElement>(testId: string): T => {
    const found = at<T>(testId);
    if (!found) throw new Error(`There is no ${testId} in: ${text(panel)}`);
    return found;
  };

  return {
    panel,
    app,
    sent,
    events,
    at,
    get,
    orders: () => sent.filter(({ method }) => method === 'POST'),
    text: () => text(panel),
    state: () => stateOf(panel),
    /** What has the focus: its test id, else its text. */
    focused() {
      const element = panel.shadowRoot?.activeElement as HTMLElement | null | undefined;
      return element?.dataset['testid'] ?? element?.textContent?.trim() ?? null;
    },
    until: (wanted: string) => until(panel, (state) => state === wanted),

    async fill(amount: string, reason = 'Charged twice') {
      type(get<HTMLInputElement>('amount'), amount);
      type(get<HTMLTextAreaElement>('reason'), reason);
      await panel.updateComplete;
    },
    async submit() {
      get('submit').click();
      await panel.updateComplete;
    },
    async confirm() {
      get('confirm').click();
      await panel.updateComplete;
    },
  };
}

export type TestPanel = Awaited<ReturnType<typeof panelFor>>;

/** Fills the form in and sends it, as far as the answer or whatever `wanted` names. */
export async function order(test: TestPanel, amount: string, wanted: string): Promise<void> {
  await test.fill(amount);
  await test.submit();
  await test.confirm();
  await test.until(wanted);
}

const EVENTS = [
  'refund-ready',
  'refund-error',
  'refund-succeeded',
  'refund-pending',
  'refund-unknown',
  'refund-refused',
  'refund-close',
  'bill-changed',
].map((name) => `sesamy:${name}`);

export function stateOf(panel: SesamyRefundPanel): string {
  return panel.shadowRoot?.querySelector<HTMLElement>('[part=panel]')?.dataset['state'] ?? '';
}

async function until(panel: SesamyRefundPanel, holds: (state: string) => boolean): Promise<void> {
  await waitUntil(() => holds(stateOf(panel)), `the panel is ${stateOf(panel)}: ${text(panel)}`, {
    timeout: 4000,
  });
  await panel.updateComplete;
}

/** The text as it is read, with ordinary spaces. */
function text(panel: SesamyRefundPanel): string {
  return (panel.shadowRoot?.textContent ?? '').replaceAll(/\s+/g, ' ');
}

export function type(into: HTMLInputElement | HTMLTextAreaElement, value: string): void {
  into.value = value;
  into.dispatchEvent(new InputEvent('input', { bubbles: true }));
}
