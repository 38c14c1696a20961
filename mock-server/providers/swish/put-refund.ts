import type { Context } from 'hono';
import { type faultQueue, habitFault, misbehave } from '../faults.ts';
import { type Scene, type SwishRefund, refundOf, remainder } from './entries.ts';
import { isErrorCode, isOfBanks } from './errors.ts';
import { minorUnits, simulatedPayment } from './payments.ts';
import { readOrder } from './read-order.ts';
import type { RefundOrder } from './refund-order.ts';
import { OUR_FAULT, type Reply, answer, refusal } from './wire.ts';

export interface PutRefundParts {
  readonly scene: Scene;
  readonly hangUp: (c: Context) => Response;
  readonly faults: ReturnType<typeof faultQueue>;
  readonly tell: (refund: SwishRefund) => void;
}

/** `PUT` of a refund. A refund is known by the UUID that its sender gave it, and is never made twice. */
export function putRefund({ scene, hangUp, faults, tell }: PutRefundParts) {
  return async (c: Context): Promise<Response> => {
    const read = await readOrder(c);
    if ('no' in read) return answer(c, read.no);
    const { id, order } = read;
    if (refundOf(scene.ledger, id)) return answer(c, refusal(422, ['RP09']));

    const habit = simulatedPayment(order.originalPaymentReference)?.habit;
    const headers = { Location: new URL(`/swish-cpcapi/api/v1/refunds/${id}`, c.req.url).href };
    // Executed in one synchronous step, so that no two orders spend the same money.
    const carryOut = (lie?: Reply): Reply => {
      const truth = objection(id, order, scene) ?? accept(id, order, headers);
      return lie ?? truth;
    };
    return misbehave(faults.next() ?? habitFault(habit), {
      act: carryOut,
      ourFault: OUR_FAULT,
      answer: (reply: Reply) => answer(c, reply),
      hangUp: () => hangUp(c),
    });
  };

  function accept(id: string, order: RefundOrder, headers: Record<string, string>): Reply {
    const paymentReference = crypto.randomUUID().replaceAll('-', '').toUpperCase();
    const refund = { id, at: scene.now().toISOString(), order, paymentReference };
    scene.ledger.append({ type: 'refund', refund });
    tell(refund);
    return { status: 201, headers };
  }
}

function objection(id: string, { message = '', ...order }: RefundOrder, scene: Scene) {
  if (refundOf(scene.ledger, id)) return refusal(422, ['RP09']);
  const payment = simulatedPayment(order.originalPaymentReference);
  const left = payment && (remainder(payment, scene) / 100).toFixed(2);

  // As in Swish's own simulator: a message that is an error asks for it.
  if (message === 'RF08') return refusal(422, ['RF08'], left);
  if (isErrorCode(message) && !isOfBanks(message)) return refusal(422, [message]);

  if (!payment || payment.habit === 'expired') return refusal(422, ['RF02']);
  if (payment.habit === 'moved') return refusal(422, ['RF06']);
  if (minorUnits(order.amount) > remainder(payment, scene)) return refusal(422, ['RF08'], left);
  return payment.habit === 'poor' ? refusal(422, ['AM04']) : null;
}
