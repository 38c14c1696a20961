/**
 * The simulator's payments say in their names what they are, like Stripe's test cards do, so a publisher
 * of any size needs no set-up: `pi_sim_9900sek_b1` is 99,00 kr, and `pi_sim_pending_9900sek_b2` is one whose
 * refunds stay pending. `ch_sim_…` is the charge of the intent with the same ending. Other names are unknown.
 */
export interface SimulatedPayment {
  readonly intent: string;
  readonly charge: string;
  readonly amount: number;
  readonly currency: string;
  readonly habit: Habit | null;
}

const HABITS = [
  'pending',
  'settling',
  'failing',
  'poor',
  'disputed',
  'uncaptured',
  'stumbling',
  'slow',
] as const;

/**
 * What refunds of a payment do: stay pending, are pending at first (card 4000 0000 0000 7726), succeed at first
 * (…5126), wait until there is money on the Stripe account, are refused as disputed or for want of a capture,
 * are made but answered by a 500, or take eight seconds.
 */
export type Habit = (typeof HABITS)[number];

const NAME = new RegExp(`^(?:pi|ch)_(sim_(?:(${HABITS.join('|')})_)?(\\d{1,12})([a-z]{3})_\\w+)$`);

export function simulatedPayment(name: string): SimulatedPayment | null {
  const [, ending, habit, amount, currency] = NAME.exec(name) ?? [];
  if (!ending || !amount || !currency) return null;
  return {
    intent: `pi_${ending}`,
    charge: `ch_${ending}`,
    amount: Number(amount),
    currency,
    habit: HABITS.find((known) => known === habit) ?? null,
  };
}
