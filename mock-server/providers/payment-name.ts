/** What a simulated payment is, as its name says it. The amount is in minor units, the currency in upper case. */
export interface NamedPayment<Habit extends string> {
  readonly name: string;
  readonly amount: number;
  readonly currency: string;
  readonly habit: Habit | null;
}

const NAME = /^sim-(?:([a-z\d]+)-)?(\d{1,12})([a-z]{3})-[\w-]+$/;

/**
 * Reads a name such as `sim-9900sek-x`, 99,00 kr captured, or `sim-slow-9900sek-x` with a habit. Null for any
 * other name: a payment nobody knows.
 */
export function namedPayment<Habit extends string>(
  name: string,
  habits: readonly Habit[],
): NamedPayment<Habit> | null {
  const [, word, amount, currency] = NAME.exec(name) ?? [];
  const habit = habits.find((known) => known === word) ?? null;
  if (!amount || !currency || (word && !habit)) return null;
  return { name, amount: Number(amount), currency: currency.toUpperCase(), habit };
}
