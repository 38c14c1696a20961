import { Client } from 'pg';
import type { PaymentReference } from '../../../server/refunds/payment.ts';
import type { Status } from '../../../server/refunds/refund.ts';

/** A refund as our own tables have it, with the status of its last event. */
export interface OurRefund {
  readonly id: string;
  readonly billId: string;
  readonly key: string | null;
  readonly amount: number;
  readonly status: Status;
  readonly origin: 'panel' | 'provider' | 'import';
  readonly attention: string | null;
  readonly lastEvent: Status | null;
  /** How often its request was answered, or known to have been cut off. */
  readonly answers: number;
  /** Whether it was ever said to have failed. */
  readonly calledFailed: boolean;
}

export interface OurBill {
  readonly id: string;
  readonly provider: string;
  /** What the provider calls the payment. */
  readonly payment: string;
  readonly paid: number;
  readonly refunded: number;
  readonly reserved: number;
  readonly excess: number;
  readonly refunds: readonly OurRefund[];
}

const BILLS = `select id, provider, reference, paid, refunded, reserved, excess from bills order by id`;
const REFUNDS = `select r.id, r.bill_id, r.idempotency_key, r.amount, r.status, r.origin, r.attention,
    (select e.status from refund_events e where e.vendor_id = r.vendor_id and e.refund_id = r.id
      order by e.seq desc limit 1) as last_event,
    (select count(*) from refund_events e where e.vendor_id = r.vendor_id and e.refund_id = r.id
      and e.type = 'answered') as answers,
    exists (select from refund_events e where e.vendor_id = r.vendor_id and e.refund_id = r.id
      and e.status = 'failed') as called_failed
  from refunds r order by r.requested_at`;

/** Our own books, read from the tables as of one moment. */
export async function readOurBooks(databaseUrl: string): Promise<OurBill[]> {
  const sql = new Client(databaseUrl);
  await sql.connect();
  try {
    await sql.query('begin isolation level repeatable read read only');
    const refunds = Map.groupBy((await sql.query(REFUNDS)).rows.map(ourRefund), (r) => r.billId);
    return (await sql.query(BILLS)).rows.map((row) => ({
      id: row.id,
      provider: row.provider,
      payment: paymentName(row.reference),
      paid: Number(row.paid),
      refunded: Number(row.refunded),
      reserved: Number(row.reserved),
      excess: Number(row.excess),
      refunds: refunds.get(row.id) ?? [],
    }));
  } finally {
    await sql.end();
  }
}

function ourRefund(row: Record<string, never>): OurRefund {
  return {
    id: row['id'] ?? '',
    billId: row['bill_id'] ?? '',
    key: row['idempotency_key'] ?? null,
    amount: Number(row['amount']),
    status: row['status'] ?? 'unknown',
    origin: row['origin'] ?? 'panel',
    attention: row['attention'] ?? null,
    lastEvent: row['last_event'] ?? null,
    answers: Number(row['answers']),
    calledFailed: Boolean(row['called_failed']),
  };
}

function paymentName(reference: PaymentReference): string {
  const { paymentIntent, orderId, reference: one, chargeId, paymentReference } = reference;
  return paymentIntent ?? orderId ?? one ?? chargeId ?? paymentReference ?? '';
}
