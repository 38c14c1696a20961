import type { Bill, Problem, RefundAnswer, RefundOrder } from '../../../contract/index.ts';
import { IDEMPOTENCY_KEY, billPath, refundsPath } from '../../../contract/routes.ts';

export type GetToken = (asked: {
  readonly reason: 'initial' | 'expired';
  readonly signal: AbortSignal;
}) => Promise<string>;

/** What a host sets on a floor, named as on the panel. */
export interface Host extends HTMLElement {
  readonly getToken?: GetToken | undefined;
}

/** `lost`: nobody knows whether the order arrived. */
export type Answer<T> =
  | { readonly kind: 'ok'; readonly value: T }
  | { readonly kind: 'refused'; readonly why: string }
  | { readonly kind: 'lost' };

export function readBill(host: Host): Promise<Answer<Bill>> {
  return ask(host, billPath(host.getAttribute('bill-id') ?? ''), { method: 'GET' });
}

export function sendOrder(
  host: Host,
  bill: Bill,
  order: RefundOrder,
  key: string,
): Promise<Answer<RefundAnswer>> {
  return ask(host, refundsPath(bill.id), {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', [IDEMPOTENCY_KEY]: key },
    body: JSON.stringify(order),
  });
}

async function ask<T>(host: Host, path: string, init: RequestInit): Promise<Answer<T>> {
  try {
    const send = async (reason: 'initial' | 'expired') => {
      const token = await host.getToken?.({ reason, signal: new AbortController().signal });
      return fetch((host.getAttribute('api-base') ?? '') + path, {
        ...init,
        cache: 'no-store',
        headers: { ...init.headers, Accept: 'application/json', Authorization: `Bearer ${token}` },
      });
    };
    let response = await send('initial');
    if (response.status === 401) response = await send('expired');
    if (response.ok) return { kind: 'ok', value: (await response.json()) as T };
    const { title } = (await response.json()) as Problem;
    return response.status < 500 ? { kind: 'refused', why: title } : { kind: 'lost' };
  } catch {
    return { kind: 'lost' };
  }
}
