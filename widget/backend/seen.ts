import type {
  Attention,
  Currency,
  FailureCode,
  Manual,
  ProblemSlug,
  Refundability,
} from '../../contract/index.ts';
import {
  type ReadBy,
  type Reader,
  count,
  listOf,
  maybe,
  object,
  oneOf,
  or,
  text,
} from './reading.ts';

/**
 * The contract as an older panel reads a newer server: only what is shown must be there, and a value invented
 * since becomes the most careful one known here. Codes that only choose words are kept as they came.
 */
type Code<Known extends string> = Known | (string & {});

const code = text as Reader<Code<FailureCode>>;

/** The days between which money should be there. */
const expected = maybe(object({ from: text, to: text }));

const seenRefund = object({
  id: text,
  amount: count,
  reason: text,
  requestedAt: text,
  requestedBy: maybe(object({ name: text })),
  /** What we cannot name may still move money. */
  status: or(oneOf('pending', 'succeeded', 'failed', 'unknown'), 'pending'),
  origin: or(oneOf('panel', 'provider', 'import'), 'panel'),
  expected,
  failure: maybe(
    object({ code: or(code, 'rejected'), providerCode: maybe(text), message: maybe(text) }),
  ),
  attention: maybe(text as Reader<Code<Attention>>),
  attentionSince: maybe(text),
  acknowledged: maybe(object({ by: object({ name: text }), at: text })),
  checkedAt: maybe(text),
  nextCheckAt: maybe(text),
  providerLabel: maybe(text),
  traceReference: maybe(text),
});
export type SeenRefund = ReadBy<typeof seenRefund>;

const currency: Reader<Currency> = (value) =>
  /^[A-Z]{3}$/.test(String(value)) ? (value as Currency) : undefined;
const decimals: Reader<number> = (value) => (Number(value) <= 4 ? count(value) : undefined);

/** A form can trust that there is a maximum. */
const open = object({
  kind: oneOf('open'),
  max: (value) => count(value) || undefined,
  expected,
  /** For the extras, which read it. */
  settlement: (value): unknown => value ?? null,
});
export type Open = ReadBy<typeof open>;

const windowClosed = object({ kind: oneOf('window-closed'), closedAt: text });
const manual = object({
  kind: oneOf('manual'),
  how: or(oneOf('billogram', 'invoice', 'outside') satisfies Reader<Manual>, 'outside'),
});
type Plain = Exclude<Refundability['kind'], 'open' | 'window-closed' | 'manual'>;
const plain = object({
  kind: oneOf(
    'refunded',
    'in-progress',
    'not-permitted',
    'not-paid',
    'disputed',
    'unavailable',
  ) satisfies Reader<Plain>,
});

/** `unsupported` is any answer this panel is too old to know: no form, no promise. */
const UNSUPPORTED = { kind: 'unsupported' } as const;
export type SeenRefundability =
  | Open
  | ReadBy<typeof windowClosed>
  | ReadBy<typeof manual>
  | { readonly kind: Plain | 'unsupported' };

const mayBe: Reader<SeenRefundability> = (value) =>
  open(value) ?? windowClosed(value) ?? manual(value) ?? plain(value) ?? UNSUPPORTED;

/** What a list tells of a bill. */
export const seenSummary = {
  id: text,
  number: text,
  contractId: maybe(text),
  product: text,
  customer: object({ name: text, email: maybe(text) }),
  payment: object({ method: text, label: text }),
  currency,
  decimals,
  paidAt: maybe(text),
  period: maybe(object({ start: text, end: text })),
  receiptUrl: maybe(text),
  paid: count,
  refunded: count,
  inProgress: count,
  refundable: count,
};

export const seenBill = object({
  ...seenSummary,
  refunds: listOf(seenRefund),
  refundability: mayBe,
  subscription: maybe(object({ nextChargeAt: maybe(text) })),
});
export type SeenBill = ReadBy<typeof seenBill>;

/** A bill with something left to refund. */
export type OpenBill = SeenBill & { readonly refundability: Open };

export function isOpen(bill: SeenBill): bill is OpenBill {
  return bill.refundability.kind === 'open';
}

export const seenAnswer = object({ refund: seenRefund, bill: seenBill });
export type SeenAnswer = ReadBy<typeof seenAnswer>;

const PREFIX = 'urn:sesamy:refund-problem:';
export type Slug = Code<ProblemSlug>;

/** A problem document stays readable when what it carries beside is not. */
export const seenProblem = object({
  type: text,
  requestId: maybe(text),
  code: maybe(code),
  refundability: (value) => (value === undefined ? null : mayBe(value)),
  refund: maybe(seenRefund),
  bill: maybe(seenBill),
});

/** The slug of a problem document’s type. */
export function slugOf(type: string): Slug {
  return type.startsWith(PREFIX) ? type.slice(PREFIX.length) : 'unexpected';
}
