import type { Ledger } from '../ledger.ts';
import { type NamedPayment, namedPayment } from '../payment-name.ts';

/**
 * Orders say in their names what they are, as the other simulators' payments do. A habit makes one that has
 * nothing captured, is refunded but answered by a 500, or takes eight seconds of thought.
 */
const HABITS = ['uncaptured', 'stumbling', 'slow'] as const;
export type Habit = (typeof HABITS)[number];
export type SimulatedOrder = NamedPayment<Habit>;

export const simulatedOrder = (id: string) => namedPayment(id, HABITS);

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
