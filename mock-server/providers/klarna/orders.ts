import type { Ledger } from '../ledger.ts';

/**
 * Orders say in their names what they are, as the other simulators' payments do: `sim-9900sek-b1` is 99,00 kr
 * captured. A word before the amount gives it a habit: nothing captured, refunded but answered by a 500, or
 * eight seconds of thought.
 */
export interface SimulatedOrder {
  readonly id: string;
  readonly amount: number;
  readonly currency: string;
  readonly habit: Habit | null;
}

const HABITS = ['uncaptured', 'stumbling', 'slow'] as const;
export type Habit = (typeof HABITS)[number];

const NAME = new RegExp(`^sim-(?:(${HABITS.join('|')})-)?(\\d{1,12})([a-z]{3})-[\\w-]+$`);

export function simulatedOrder(id: string): SimulatedOrder | null {
  const [, habit, amount, currency] = NAME.exec(id) ?? [];
  if (!amount || !currency) return null;
  return {
    id,
    amount: Number(amount),
    currency: currency.toUpperCase(),
    habit: HABITS.find((known) => known === habit) ?? null,
  };
}

/** What the simulator keeps: each reply under its key, and what was made, also when the reply is a 500. */
export interface KlarnaEntry {
  readonly orderId: string;
  readonly key: string | null;
  readonly at: string;
  readonly reply: Reply;
  readonly refund: KlarnaRefund | null;
}
export type KlarnaLedger = Ledger<KlarnaEntry>;

export interface KlarnaRefund {
  readonly refund_id: string;
  readonly refunded_amount: number;
  readonly refunded_at: string;
  readonly reference?: string;
  readonly description?: string;
}

export interface Reply {
  readonly status: number;
  readonly headers?: Record<string, string>;
  readonly body?: object;
}

export function refundsOf(ledger: KlarnaLedger, orderId: string): KlarnaRefund[] {
  return ledger.entries.flatMap((entry) =>
    entry.orderId === orderId && entry.refund ? [entry.refund] : [],
  );
}

export const sumOf = (refunds: readonly KlarnaRefund[]) =>
  refunds.reduce((sum, { refunded_amount }) => sum + refunded_amount, 0);

export function captured({ amount, habit }: SimulatedOrder): number {
  return habit === 'uncaptured' ? 0 : amount;
}

export function refusal(status: number, error_code: string, message: string): Reply {
  const body = { error_code, error_messages: [message], correlation_id: crypto.randomUUID() };
  return { status, body };
}
