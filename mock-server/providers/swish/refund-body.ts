import type { SwishRefund } from './entries.ts';
import { ERRORS } from './errors.ts';
import { minorUnits } from './payments.ts';
import type { Stage } from './progress.ts';

/** A refund as Swish writes it, in look-ups and callbacks: the amount, asked for as a text, is a number here. */
export function refundBody({ id, at, order, paymentReference }: SwishRefund, stage: Stage) {
  const { status, errorCode, afterMs } = stage;
  const isPaid = status === 'PAID';
  return {
    id,
    paymentReference: isPaid ? paymentReference : null,
    payerPaymentReference: order.payerPaymentReference ?? null,
    originalPaymentReference: order.originalPaymentReference,
    callbackUrl: order.callbackUrl,
    payerAlias: order.payerAlias,
    payeeAlias: '46712347689',
    amount: minorUnits(order.amount) / 100,
    currency: order.currency,
    message: order.message ?? null,
    status,
    dateCreated: at,
    datePaid: isPaid ? new Date(Date.parse(at) + afterMs).toISOString() : null,
    errorCode,
    errorMessage: errorCode && ERRORS[errorCode],
    additionalInformation: null,
  };
}
