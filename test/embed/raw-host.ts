import type { Page } from 'playwright-core';
import type { Demo } from '../demo/running-demo.ts';
import { openPage } from '../demo/browser.ts';

/** What a host's own hands can do with the frame, without our side of it. */
export interface Raw {
  readonly frame: HTMLIFrameElement;
  /** Every message to the window, whoever sent it. */
  readonly heard: { readonly type?: string; readonly nonce?: string }[];
  /** Every message of the ports that were handed over. */
  readonly told: { readonly type: string; readonly id?: number; readonly height?: number }[];
  readonly ports: MessagePort[];
  /** Answers the hello, or says something like it. */
  init(settings: unknown, special?: object, ports?: number): void;
}
declare const raw: Raw;

/** A page of some site that has the embed page in a frame, made for the site it says it is. */
export async function openRaw(
  { browser, server }: Demo,
  url: string,
  origin = new URL(url).origin,
) {
  const { page, complaints } = await openPage(browser, url);
  const src = `${server.url}/embed?origin=${origin}`;
  await page.evaluate((src) => {
    const frame = document.createElement('iframe');
    const heard: Raw['heard'] = [];
    const told: Raw['told'] = [];
    const ports: MessagePort[] = [];
    addEventListener('message', ({ data }) => void heard.push(data));
    const init: Raw['init'] = (settings, special = {}, count = 1) => {
      const channels = Array.from({ length: count }, () => new MessageChannel());
      for (const { port1 } of channels) {
        port1.addEventListener('message', ({ data }) => void told.push(data));
        port1.start();
        ports.push(port1);
      }
      const nonce = heard.find(({ type }) => type === 'hello')?.nonce;
      const mark = { source: 'sesamy-refund-panel', version: 1, nonce, type: 'init' };
      frame.contentWindow?.postMessage(
        { ...mark, settings, ...special },
        new URL(src).origin,
        channels.map(({ port2 }) => port2),
      );
    };
    Object.assign(globalThis, { raw: { frame, heard, told, ports, init } });
    frame.src = src;
    frame.width = '320';
    const loaded = new Promise((resolve) => {
      frame.addEventListener('load', resolve);
    });
    document.body.append(frame);
    return loaded;
  }, src);
  return { page, complaints, frame: page.frameLocator('iframe') };
}

export const waitForHello = (page: Page) =>
  page.waitForFunction(() => raw.heard.some(({ type }) => type === 'hello'));

/** Answers the frame's wish for a token, as often as there is one. */
export const giveTokens = (page: Page, token: string) =>
  page.evaluate((token) => {
    const [port] = raw.ports.slice(-1);
    const give = ({ type, id }: Raw['told'][number]): void => {
      if (type === 'token-needed') port?.postMessage({ type: 'token', id, token }, []);
    };
    for (const message of raw.told) give(message);
    port?.addEventListener('message', ({ data }) => give(data));
  }, token);
