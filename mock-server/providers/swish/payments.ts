import { type NamedPayment, namedPayment } from '../payment-name.ts';

/**
 * What a payment is, as its name says: paid more than 13 months ago, to a merchant who cannot pay now, by a
 * number that has a new owner since. Or its refunds are accepted, and then the bank does not answer or says no.
 * Or they are made but answered by a 500, or take eight seconds of thought.
 */
const HABITS = [
  'expired',
  'poor',
  'moved',
  'banktimeout',
  'declined',
  'stumbling',
  'slow',
] as const;
export type Habit = (typeof HABITS)[number];
export type SimulatedPayment = NamedPayment<Habit>;

/** A real reference is 32 hex digits. That it is a name is the one liberty of this simulator. */
export function simulatedPayment(reference: string): SimulatedPayment | null {
  const payment = namedPayment(reference, HABITS);
  return payment?.currency === 'SEK' ? payment : null;
}

/** `100.00` in öre. */
export function minorUnits(amount: string): number {
  const [kronor, ore = ''] = amount.split('.');
  return Number(kronor + ore.padEnd(2, '0'));
}
