import * as z from 'zod/mini';
import type { PaymentReference } from '../../refunds/payment.ts';
import { unavailable } from '../exchange.ts';
import type { KnownOutcome, SeenRefund } from '../provider.ts';
import { NOT_CAPTURED } from '../noes.ts';
import { Moment, currencyOf } from '../reading.ts';
import type { VippsApi } from './api.ts';
import type { VippsClient } from './client.ts';
import { vippsNo } from './noes.ts';

const Amount = z.object({ currency: z.string(), value: z.int() });

/** The answer to a refund, known by its sums. */
const Adjusted = z.object({ aggregate: z.object({ refundedAmount: Amount }) });

/** The parts of a payment that we read. Its `state` stays `AUTHORIZED` for ever; the aggregate is the truth. */
const Payment = z.object({ aggregate: z.object({ capturedAmount: Amount }) });

const Named = z.array(z.looseObject({ name: z.string() }));

/** Read only where it is of a refund: what else is in the log must not keep us from it. */
const Event = z.object({
  pspReference: z.string(),
  amount: Amount,
  timestamp: Moment,
  idempotencyKey: z.optional(z.nullable(z.string())),
  success: z.boolean(),
});
type Event = z.infer<typeof Event>;

/** One-off payments. Our id is the key, and the event log gives it back. Vipps MobilePay, "ePayment API". */
export function epayment({ get }: VippsClient): VippsApi {
  return {
    async look(reference) {
      const path = pathOf(reference);
      const [payment, events] = await Promise.all([get(path), get(`${path}/events`)]);
      const paid = Payment.safeParse(ok(payment));
      if (!paid.success) return vippsNo(payment) ?? unavailable(payment);
      const refunds = refundsIn(ok(events));
      if (!refunds) return unavailable(events);

      const { value, currency } = paid.data.aggregate.capturedAmount;
      if (value <= 0) return NOT_CAPTURED;
      return {
        kind: 'payment',
        currency: currencyOf(currency),
        captured: value,
        refunds: refunds.map(seen),
      };
    },

    // There is no text field.
    prepare: ({ amount, currency, payment }) => ({
      path: `${pathOf(payment)}/refund`,
      body: JSON.stringify({ modificationAmount: { currency, value: amount } }),
    }),

    // The pspReference in the answer is that of the payment, so the refund's own is learned from the log.
    accepted: (heard) => (Adjusted.safeParse(ok(heard)).success ? MADE : null),
  };
}

const MADE: KnownOutcome = { kind: 'succeeded', reference: null, trace: null };

/** The body of a 200. Anything else is no answer to a question. */
function ok(heard: Awaited<ReturnType<VippsClient['get']>>): unknown {
  return heard.kind === 'answer' && heard.status === 200 ? heard.body : undefined;
}

function pathOf({ reference = '' }: PaymentReference): string {
  return `/epayment/v1/payments/${encodeURIComponent(reference)}`;
}

/** Null when they cannot be read. */
function refundsIn(log: unknown): Event[] | null {
  const events = Named.safeParse(log).data?.filter(({ name }) => name === 'REFUNDED');
  return z.nullable(z.array(Event)).safeParse(events ?? null).data ?? null;
}

function seen({ pspReference, amount, timestamp, idempotencyKey, success }: Event): SeenRefund {
  return {
    ourId: idempotencyKey ?? null,
    reference: pspReference,
    amount: amount.value,
    at: timestamp,
    outcome: success
      ? { ...MADE, reference: pspReference }
      : { kind: 'failed', code: 'rejected', providerCode: null, message: null },
  };
}
