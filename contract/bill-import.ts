import * as z from 'zod/mini';
import { Currency, MinorUnits, PositiveMinorUnits } from './money.ts';
import { Id, Instant, Words } from './text.ts';

const payment = { method: Words, label: Words };

/** How a bill was paid, with the names by which its provider knows the payment. */
export const ImportedPayment = z.discriminatedUnion('provider', [
  z.object({
    ...payment,
    provider: z.literal('stripe'),
    reference: z.union([z.object({ paymentIntent: Id }), z.object({ charge: Id })]),
  }),
  z.object({ ...payment, provider: z.literal('klarna'), reference: z.object({ orderId: Id }) }),
  z.object({
    ...payment,
    provider: z.literal('vipps'),
    reference: z.union([z.object({ reference: Id }), z.object({ agreementId: Id, chargeId: Id })]),
  }),
  z.object({
    ...payment,
    provider: z.literal('swish'),
    reference: z.object({ paymentReference: Id }),
  }),
  z.object({
    ...payment,
    provider: z.literal('billogram'),
    reference: z.object({ invoiceNo: z.optional(Id), ocr: z.optional(Id) }),
  }),
  z.object({ ...payment, provider: z.literal('invoice'), reference: z.object({}) }),
  z.object({ ...payment, provider: z.literal('outside'), reference: z.object({}) }),
]);
export type ImportedPayment = z.infer<typeof ImportedPayment>;

/** A refund made before this system knew the bill. */
export const ImportedRefund = z.object({
  id: Id,
  amount: PositiveMinorUnits,
  at: Instant,
  reason: z.optional(Words),
  by: z.optional(Words),
  providerReference: z.optional(Id),
});
export type ImportedRefund = z.infer<typeof ImportedRefund>;

/** A bill as the upstream billing system tells it. */
export const BillImport = z.object({
  id: Id,
  number: Words,
  paid: MinorUnits,
  currency: Currency,
  paidAt: z.nullable(Instant),
  status: z.enum(['paid', 'unpaid', 'disputed']),
  period: z.optional(z.object({ start: Instant, end: Instant })),
  receiptUrl: z.optional(z.url({ protocol: /^https?$/ })),
  refunds: z.optional(z.array(ImportedRefund).check(z.maxLength(200))),
  payment: ImportedPayment,
  contract: z.object({
    id: Id,
    product: Words,
    status: Words,
    nextChargeAt: z.optional(z.nullable(Instant)),
  }),
  customer: z.object({ id: Id, name: Words, email: Words }),
});
export type BillImport = z.infer<typeof BillImport>;
