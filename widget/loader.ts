import { billPath } from '../contract/routes.ts';
import type { Transport } from './backend/call.ts';
import type { GetToken } from './backend/token.ts';

/** The hash of the panel's file, which the build fills in. */
declare const INTEGRITY: string;

const TAG = 'sesamy-refund-panel';
/** Written out, because the build names it otherwise where the loader stands in a page itself. */
const FILE = './sesamy-refund-panel.js';

/** A panel whose code is not here yet: what the host has set on it so far. */
interface Waiting extends HTMLElement {
  billId?: string;
  apiBase?: string;
  getToken?: GetToken;
  transport?: Transport;
}

/**
 * Asks for a panel's bill while its code is on the way, and puts itself between: the panel gets the answer when it
 * asks for the same as the same person. Whatever else it asks goes its usual way.
 */
function askEarly(panel: Waiting): void {
  const { getToken } = panel;
  const base = panel.apiBase ?? panel.getAttribute('api-base');
  const billId = panel.billId ?? panel.getAttribute('bill-id');
  // Whoever carries the calls or lends a token is better asked by the panel itself.
  if (!billId || panel.transport || panel.closest('sesamy-refund-context')) return;

  const url = (base || location.origin).replace(/\/+$/, '') + billPath(billId);
  const token = (async () =>
    getToken?.({ reason: 'initial', signal: new AbortController().signal }))();
  const asked = token.then(
    (given) => {
      const by = given && `Bearer ${given}`;
      const headers = { Accept: 'application/json', ...(by && { Authorization: by }) };
      const answer = fetch(url, { headers, cache: 'no-store' });
      // The panel hears of it, if it asks.
      answer.catch(() => {});
      return { by, answer };
    },
    () => undefined,
  );

  let untold = true;
  if (getToken)
    panel.getToken = (wanted) => {
      const first = untold && wanted.reason === 'initial';
      untold = false;
      return first ? (token as Promise<string>) : getToken(wanted);
    };

  let unasked = true;
  panel.transport = async (to, init) => {
    const first = unasked;
    unasked = false;
    const early = first && to === url ? await asked : undefined;
    return early && init.headers['Authorization'] === early.by
      ? early.answer
      : fetch(to, { ...init, cache: 'no-store' });
  };
}

/** Asks for those whose token can be had: without one it would be in vain. */
function askAll(): void {
  if (customElements.get(TAG)) return;
  for (const panel of document.querySelectorAll<Waiting>(TAG)) if (panel.getToken) askEarly(panel);
}

if (typeof document !== 'undefined') {
  askAll();
  // And, when the page's own scripts have run, for those they have given one.
  addEventListener('DOMContentLoaded', askAll);
  // The hash goes with a link, because `import` takes none; and the policies of Trusted Types let a link through.
  const link = document.createElement('link');
  link.rel = 'modulepreload';
  link.integrity = INTEGRITY;
  link.href = import.meta.resolve(FILE);
  document.head.append(link);
  await import(/* @vite-ignore */ FILE);
}
