import type { CallbackSender } from '../callbacks.ts';
import type { Webhook } from '../webhook.ts';
import type { Event } from './refunding.ts';
import { signedRequest } from './signature.ts';

/** Tells whoever has registered a webhook. A forger has the address, but not the secret. */
export function news(sender: CallbackSender, webhook: () => Webhook | null, now: () => Date) {
  return ({ afterMs, body }: Event): void => {
    const registered = webhook();
    if (!registered) return;
    const forger = { ...registered, secret: 'a guess' };
    const build = (forged: boolean) =>
      signedRequest(forged ? forger : registered, JSON.stringify(body), now());
    sender.send({ afterMs, build });
  };
}
