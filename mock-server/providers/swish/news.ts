import type { CallbackSender } from '../callbacks.ts';
import type { SwishRefund } from './entries.ts';
import { stagesOf } from './progress.ts';
import { refundBody } from './refund-body.ts';

/**
 * Calls back where a refund has asked for it, at every stage after the first. Nothing is signed: all that a
 * forger cannot know is the identifier that came with the order.
 */
export function news(sender: CallbackSender, paceMs: number) {
  return (refund: SwishRefund): void => {
    const { callbackUrl, callbackIdentifier } = refund.order;
    const [, ...stages] = stagesOf(refund, paceMs);
    for (const stage of stages) {
      const body = JSON.stringify(refundBody(refund, stage));
      const build = (forged: boolean) => {
        const identifier = forged ? crypto.randomUUID() : callbackIdentifier;
        const headers = new Headers({ 'Content-Type': 'application/json' });
        if (identifier) headers.set('callbackIdentifier', identifier);
        return new Request(callbackUrl, { method: 'POST', headers, body });
      };
      sender.send({ afterMs: stage.afterMs, build });
    }
  };
}
