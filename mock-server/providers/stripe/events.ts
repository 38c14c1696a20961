import type { CallbackSender } from '../callbacks.ts';
import type { Webhook } from '../webhook.ts';
import { signedRequest } from './signature.ts';
import { hex24 } from './wire.ts';

const API_VERSION = '2026-10-28.endive';

/** Something Stripe has to tell, and whose doing it is. */
export interface StripeEvent {
  readonly type: string;
  readonly account: string;
  /** When it happens, in milliseconds. */
  readonly time: number;
  readonly object: () => object;
  readonly request?: Cause;
}

/** The call that an event comes of. Most of what happens later comes of none. */
export interface Cause {
  readonly id: string | null;
  readonly idempotency_key: string | null;
}

const NO_REQUEST: Cause = { id: null, idempotency_key: null };

/** Tells whoever has registered a webhook. A forger has the address, but not the secret. */
export function teller(sender: CallbackSender, webhook: () => Webhook | null, now: () => Date) {
  return ({ type, account, time, object, request = NO_REQUEST }: StripeEvent): void => {
    const registered = webhook();
    if (!registered) return;
    const forger = { ...registered, secret: 'whsec_a_guess' };
    const id = `evt_${hex24()}`;
    const body = () => ({
      id,
      object: 'event',
      ...(account ? { account } : {}),
      api_version: API_VERSION,
      created: Math.floor(time / 1000),
      data: { object: object() },
      livemode: false,
      pending_webhooks: 1,
      request,
      type,
    });
    const build = (forged: boolean) =>
      signedRequest(forged ? forger : registered, JSON.stringify(body()), now());
    sender.send({ afterMs: time - now().getTime(), build });
  };
}
