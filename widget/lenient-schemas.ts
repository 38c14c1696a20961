import * as z from 'zod/mini';
import {
  Attention,
  Bill,
  Customer,
  FailureCode,
  Manual,
  MinorUnits,
  Refund,
  RefundOrigin,
  RefundStatus,
  Refundability,
  Settlement,
} from '../contract/index.ts';

/**
 * The contract as an older panel reads a newer server: only what is shown must be there, and a value
 * invented since becomes the most careful one known here.
 */
const CurrencyCode = z.string().check(z.regex(/^[A-Z]{3}$/));

/** A failure we have no words for is one of the provider. */
const SeenFailure = z.object({
  code: z.catch(FailureCode, 'rejected'),
  providerCode: z.catch(z.nullable(z.string()), null),
  message: z.catch(z.nullable(z.string()), null),
});

/** What we have no words for is still worth a look. */
const SeenAttention = z.catch(z.nullable(z.union([Attention, z.literal('other')])), 'other');

export const SeenRefund = z.extend(
  z.pick(Refund, { id: true, amount: true, reason: true, requestedBy: true, requestedAt: true }),
  {
    /** What we cannot name may still move money. */
    status: z.catch(RefundStatus, 'pending'),
    origin: z.catch(RefundOrigin, 'panel'),
    requestedBy: z.catch(Refund.shape.requestedBy, null),
    expected: z.catch(Refund.shape.expected, null),
    failure: z.catch(z.nullable(SeenFailure), null),
    attention: z.catch(z.optional(SeenAttention), null),
    checkedAt: z.catch(z.optional(Refund.shape.checkedAt), null),
    nextCheckAt: z.catch(z.optional(Refund.shape.nextCheckAt), null),
    providerLabel: z.catch(z.optional(z.nullable(z.string())), null),
  },
);
export type SeenRefund = z.infer<typeof SeenRefund>;

const Open = z.object({
  kind: z.literal('open'),
  max: MinorUnits.check(z.positive()),
  settlement: z.catch(z.nullable(Settlement), null),
});

const ByHand = z.object({ kind: z.literal('manual'), how: z.catch(Manual, 'outside') });

/** `unsupported` is any answer this panel is too old to know: no form, no promise. */
const Unsupported = z.object({ kind: z.literal('unsupported') });

export const SeenRefundability = z.catch(z.union([Open, ByHand, Refundability, Unsupported]), {
  kind: 'unsupported',
});

export const SeenBill = z.extend(
  z.pick(Bill, { id: true, number: true, product: true, paid: true, payment: true }),
  {
    customer: z.pick(Customer, { name: true }),
    currency: CurrencyCode,
    decimals: z.int().check(z.minimum(0), z.maximum(4)),
    paidAt: z.catch(Bill.shape.paidAt, null),
    refunded: MinorUnits,
    inProgress: MinorUnits,
    refundable: MinorUnits,
    refunds: z.array(SeenRefund),
    refundability: SeenRefundability,
  },
);

type Known = Exclude<z.infer<typeof SeenRefundability>, { kind: 'open' }>;
export type Open = z.infer<typeof Open>;
export type SeenRefundability = Open | Known;
export type SeenBill = Omit<z.infer<typeof SeenBill>, 'refundability'> & {
  refundability: SeenRefundability;
};

/** A bill with something left to refund, so its form can trust that there is a maximum. */
export type OpenBill = SeenBill & { refundability: Open };

export function isOpen(bill: SeenBill): bill is OpenBill {
  return bill.refundability.kind === 'open';
}

export const SeenAnswer = z.object({ refund: SeenRefund, bill: SeenBill });
export type SeenAnswer = { refund: SeenRefund; bill: SeenBill };

/** A problem document stays readable when what it carries beside is not. */
export const SeenProblem = z.object({
  type: z.string(),
  requestId: z.catch(z.optional(z.string()), undefined),
  code: z.catch(z.optional(FailureCode), undefined),
  refundability: z.optional(SeenRefundability),
  refund: z.catch(z.optional(SeenRefund), undefined),
  bill: z.catch(z.optional(SeenBill), undefined),
});
