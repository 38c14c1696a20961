/** What a provider calls a payment. Its shape is the provider's own. */
export type PaymentReference = Readonly<Record<string, string>>;

/** Whether two readings of a bill are about the same money at the same provider. */
export function isSamePayment(a: Paid, b: Paid): boolean {
  return (
    a.currency === b.currency &&
    a.payment.provider === b.payment.provider &&
    paymentKey(a.payment) === paymentKey(b.payment)
  );
}

interface Paid {
  readonly currency: string;
  readonly payment: { readonly provider: string; readonly reference: PaymentReference };
}

/**
 * The one name of a payment at its provider, or null for payments no provider holds. A vendor's payment
 * belongs to one bill: two bills on one payment could each be refunded in full.
 */
export function paymentKey({ reference }: { reference: PaymentReference }): string | null {
  const parts = Object.entries(reference).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return parts.length > 0 ? JSON.stringify(parts) : null;
}
