import { type NamedPayment, namedPayment } from '../payment-name.ts';

/**
 * What a payment or a charge is, as its name says: nothing captured, paid more than 365 days ago, sold by
 * somebody who cannot pay now, refunded but answered by a 500, eight seconds of thought. A charge can also be
 * refunded at once (`direct`), or have its refund accepted and later fail.
 */
const HABITS = ['uncaptured', 'expired', 'poor', 'stumbling', 'slow', 'direct', 'failing'] as const;
export type Habit = (typeof HABITS)[number];
export type SimulatedPayment = NamedPayment<Habit>;

export const CURRENCIES = ['NOK', 'DKK', 'EUR'] as const;

/** A payment in a currency that Vipps MobilePay does not have is one nobody knows. */
export function simulatedPayment(name: string): SimulatedPayment | null {
  const payment = namedPayment(name, HABITS);
  return CURRENCIES.some((known) => known === payment?.currency) ? payment : null;
}

export function captured({ amount, habit }: SimulatedPayment): number {
  return habit === 'uncaptured' ? 0 : amount;
}

/** When it was paid, the same all day. */
export function paidAt({ habit }: SimulatedPayment, now: Date): string {
  const days = habit === 'expired' ? 400 : 30;
  const day = new Date(now.getTime() - days * 24 * 60 * 60 * 1000).toISOString().slice(0, 10);
  return `${day}T10:00:00.000Z`;
}

/** The id that Vipps gave to something, always the same one. */
export async function uuidOf(what: string): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(what));
  const hex = [...new Uint8Array(hash)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-5${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
