import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

interface MadeRefund {
  readonly amount: number;
  readonly metadata: { readonly bill_id?: string; readonly refund_id?: string };
}

/** The refunds on the books of a Stripe simulator that runs as a process of its own, as its folder has them. */
export function stripeBooks(folder: string): MadeRefund[] {
  const ledger = join(folder, 'stripe.ndjson');
  const lines = existsSync(ledger) ? readFileSync(ledger, 'utf8').split('\n') : [];
  return lines.filter(Boolean).flatMap((line) => JSON.parse(line).refund ?? []);
}
