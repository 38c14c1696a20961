import { after, before } from 'node:test';
import type { FrameLocator, Page } from 'playwright-core';
import { zendeskFiles, zendeskZip } from '../../../tools/zendesk.ts';
import { openPage } from '../../demo/browser.ts';
import { hostPage } from '../../demo/host-page.ts';
import { type Demo, runningDemo } from '../../demo/running-demo.ts';
import { sdkScript, serveZip } from './app-server.ts';
import { playZendesk } from './play-zendesk.ts';
import { type Proxy, zendeskProxy } from './proxy.ts';
import { SECRET, tokenEndpoint } from './token-endpoint.ts';
import type { Asked, Zendesk } from './zendesk.ts';

/** Anna is a subscriber of the seeded publisher. */
const TICKET = {
  'ticket.id': 48_213,
  'ticket.requester': { id: 7, name: 'Anna Lindqvist', email: 'anna@example.com' },
  'ticket.comment.type': 'publicReply',
  'currentUser': { id: 99, email: 'agnes@helpdesk.example', name: 'Agnes', locale: 'en-SE' },
};

export interface OpenApp {
  readonly page: Page;
  readonly app: FrameLocator;
  readonly proxy: Proxy;
  readonly complaints: string[];
  asked(): Promise<Asked>;
  fire(event: string, data?: unknown): Promise<void>;
  knows(known: Readonly<Record<string, unknown>>): Promise<void>;
  close(): Promise<void>;
}

/** The zipped app in a host page that plays Zendesk, in front of a running demo. */
export function runningApp() {
  const demo: Demo = runningDemo();
  let zip: Awaited<ReturnType<typeof serveZip>>;
  let host: Awaited<ReturnType<typeof hostPage>>;
  let endpoint: Awaited<ReturnType<typeof tokenEndpoint>>;
  let sdk: string;
  before(async () => {
    zip = await serveZip(zendeskZip(await zendeskFiles()));
    [host, endpoint, sdk] = await Promise.all([
      hostPage(''),
      tokenEndpoint(() => demo.server),
      sdkScript(),
    ]);
  });
  after(() => {
    for (const each of [zip, host, endpoint]) each.close();
  });

  async function open(
    known: Readonly<Record<string, unknown>> = {},
    scheme: 'light' | 'dark' = 'light',
    secret = SECRET,
  ): Promise<OpenApp> {
    const { page, complaints } = await openPage(demo.browser, host.url);
    const proxy = zendeskProxy({ token_secret: secret });
    await page.route('https://static.zdassets.com/**', (route) =>
      route.fulfill({ body: sdk, contentType: 'text/javascript' }),
    );
    await page.exposeFunction('zendeskProxy', proxy.call);
    await page.evaluate(playZendesk, {
      app: zip.url,
      settings: { api_base: demo.server.url, token_url: endpoint.url },
      known: { ...TICKET, ...known },
      scheme,
    });
    return {
      page,
      proxy,
      complaints,
      app: page.frameLocator('iframe[title=Refunds]'),
      asked: () => inPage(page, ({ asked }) => asked, null),
      fire: (event, data) =>
        inPage(page, (zendesk, [name, said]) => zendesk.fire(name, said), [event, data] as const),
      knows: (more) => inPage(page, (zendesk, all) => void Object.assign(zendesk.known, all), more),
      close: () => page.context().close(),
    };
  }
  return { demo, open, askedForTokens: () => endpoint.asked };
}

/** Zendesk as the host page plays it. */
function inPage<Given, Answer>(
  page: Page,
  act: (zendesk: Zendesk, given: Given) => Answer,
  given: Given,
): Promise<Answer> {
  return page.evaluate(`(${act})(window.zendesk, ${JSON.stringify(given)})`);
}
