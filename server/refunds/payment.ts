/** What a provider calls a payment. Its shape is the provider's own. */
export type PaymentReference = Readonly<Record<string, string>>;

/**
 * The one name of a payment at its provider, or null for payments no provider holds. A vendor's payment
 * belongs to one bill: two bills on one payment could each be refunded in full.
 */
export function paymentKey({ reference }: { reference: PaymentReference }): string | null {
  const parts = Object.entries(reference).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return parts.length > 0 ? JSON.stringify(parts) : null;
}
