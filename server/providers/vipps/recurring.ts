import * as z from 'zod/mini';
import type { Currency } from '../../../contract/index.ts';
import type { PaymentReference } from '../../refunds/payment.ts';
import { unavailable } from '../exchange.ts';
import type { SeenRefund } from '../provider.ts';
import { NOT_CAPTURED } from '../noes.ts';
import { Moment, currencyOf } from '../reading.ts';
import type { VippsApi } from './api.ts';
import type { VippsClient } from './client.ts';
import { vippsNo } from './noes.ts';

/** The parts of a charge that we read. Its `status` can say REFUNDED of one that is refunded in part. */
const Charge = z.object({
  currency: z.string(),
  summary: z.object({ captured: z.int() }),
  history: z.array(z.looseObject({ event: z.string() })),
});

/** Read only where it is of a refund: what else is in the history must not keep us from it. */
const Entry = z.object({
  occurred: Moment,
  amount: z.int(),
  idempotencyKey: z.optional(z.nullable(z.string())),
  success: z.boolean(),
});
type Entry = z.infer<typeof Entry>;

/** Charges of an agreement, the normal case of a subscription. Vipps MobilePay, "Recurring API". */
export function recurring({ get }: VippsClient): VippsApi {
  return {
    async look(reference) {
      const heard = await get(pathOf(reference));
      const charge =
        heard.kind === 'answer' && heard.status === 200 ? Charge.safeParse(heard.body) : null;
      if (!charge?.success) return vippsNo(heard) ?? unavailable(heard);

      const { currency, summary, history } = charge.data;
      const entries = history.filter(({ event }) => event === 'REFUND');
      const refunds = z.array(Entry).safeParse(entries);
      if (!refunds.success) return unavailable(heard);
      if (summary.captured <= 0) return NOT_CAPTURED;
      return {
        kind: 'payment',
        currency: currencyOf(currency),
        captured: summary.captured,
        refunds: refunds.data.map(seen),
      };
    },

    prepare: ({ amount, currency, payment }) => ({
      path: `${pathOf(payment)}/refund`,
      body: JSON.stringify({ amount, description: DESCRIPTIONS[currency] ?? 'Refund' }),
    }),

    accepted(heard) {
      if (heard.kind === 'silence') return null;
      if (heard.status === 204) return { kind: 'succeeded', reference: null, trace: null };
      return heard.status === 202 ? { kind: 'pending', reference: null } : null;
    },
  };
}

/**
 * The subscriber sees it in the app, so it says what it is in their market's language and nothing else; at
 * most 45 characters, as a charge's description has.
 */
const DESCRIPTIONS: Partial<Record<Currency, string>> = {
  NOK: 'Refusjon',
  DKK: 'Refusion',
  EUR: 'Palautus',
};

function pathOf({ agreementId = '', chargeId = '' }: PaymentReference): string {
  const [agreement, charge] = [encodeURIComponent(agreementId), encodeURIComponent(chargeId)];
  return `/recurring/v3/agreements/${agreement}/charges/${charge}`;
}

/** A refund has no name of its own here: when it was and how much is what tells it from others. */
function seen({ occurred, amount, idempotencyKey, success }: Entry): SeenRefund {
  return {
    ourId: idempotencyKey ?? null,
    reference: `${occurred} ${amount}`,
    amount,
    at: occurred,
    outcome: success
      ? { kind: 'succeeded', reference: null, trace: null }
      : { kind: 'failed', code: 'rejected', providerCode: null, message: null },
  };
}
