import { chargeOf } from './books.ts';
import type { Dispute, Made, Scene } from './entries.ts';
import type { Cause, StripeEvent } from './events.ts';
import { refundAt } from './life.ts';
import { type WireRefund, wireDispute } from './objects.ts';
import { simulatedPayment } from './payments.ts';

/** What there is to tell of refunds and disputes, when it happens and as it will be then. */
export function news(scene: Scene, tell: (event: StripeEvent) => void) {
  const { paceMs } = scene;

  function refundMade(made: Made, requestId: string): void {
    const { refund, at } = made;
    const time = Date.parse(at);
    const request = { id: requestId, idempotency_key: made.key };
    announce(made, ['refund.created', ...turning(null, refund)], time, request);
    foresee(made, time);
  }

  function refundChanged(made: Made, before: WireRefund): void {
    const time = scene.now().getTime();
    const after = refundAt(made, scene);
    announce(made, ['refund.updated', ...turning(before, after)], time);
    if (before.status !== after.status) foresee(made, time);
  }

  /** What comes of it without anybody's doing. */
  function foresee(made: Made, since: number): void {
    for (const time of [since + paceMs, since + 2 * paceMs]) {
      const [before, after] = [refundAt(made, scene, time - 1), refundAt(made, scene, time)];
      if (JSON.stringify(before) !== JSON.stringify(after))
        announce(made, ['refund.updated', ...turning(before, after)], time);
    }
  }

  function announce(made: Made, types: readonly string[], time: number, request?: Cause): void {
    const { account, refund } = made;
    const payment = simulatedPayment(refund.charge);
    if (!payment) return;
    const charge = () => chargeOf(payment, scene, account, time);
    for (const type of types) {
      const object = type.startsWith('charge.') ? charge : () => refundAt(made, scene, time);
      tell({ type, account, time, object, ...(request ? { request } : {}) });
    }
  }

  function disputed(dispute: Dispute): void {
    const payment = simulatedPayment(dispute.intent);
    if (!payment) return;
    const { account, at } = dispute;
    const object = () => wireDispute(dispute, payment);
    tell({ type: 'charge.dispute.created', account, time: Date.parse(at), object });
  }

  return { refundMade, refundChanged, disputed };
}

/** The events that say more than that a refund is there or has changed. */
function turning(before: WireRefund | null, { status }: WireRefund): string[] {
  if (before?.status === status) return [];
  if (status === 'succeeded') return ['charge.refunded'];
  return status === 'failed' ? ['refund.failed'] : [];
}
