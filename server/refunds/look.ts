import type { RefundProvider, SeenRefund } from '../providers/provider.ts';
import type { BillBook, VendorStore } from '../store/store.ts';
import type { BillWithRefunds } from './bill.ts';
import { atMost } from './patience.ts';
import { learned, timing } from './record.ts';
import { type Refusal, refuse } from './refusal.ts';
import type { RefundRecord } from './refund.ts';
import { moveMoney } from './transitions.ts';

export interface LookParts {
  /** How long the provider may take to say what it knows. */
  readonly withinMs: number;
  readonly now: () => Date;
  readonly newId: () => string;
}

/** What the provider says a payment is good for, in minor units of the bill's currency. */
export interface Looked {
  readonly captured: number;
}

/**
 * Asks the provider what it knows of a bill's payment, before anything is reserved. Refunds it made without
 * us are recorded first, so the judgement that follows counts them. Null where it knows no such payment:
 * it will refuse the refund itself, and then that is on record.
 */
export async function look(
  bill: BillWithRefunds,
  provider: RefundProvider,
  store: VendorStore,
  parts: LookParts,
): Promise<Looked | null | Refusal> {
  const seen = await atMost(parts.withinMs, provider.payment(bill.payment.reference));
  if (!seen || seen.kind === 'unavailable')
    return refuse('provider-unavailable', { detail: seen?.why ?? 'no-answer' });
  if (seen.kind === 'no-payment') return null;
  if (seen.currency !== bill.currency) return refuse('currency-mismatch');

  const strangers = await notOurs(seen.refunds, bill, store);
  if (strangers.length > 0)
    await store.withBill(bill.id, (book) => recordStrangers(book, strangers, parts));
  return { captured: seen.captured };
}

/** The refunds that nobody ordered here. Each is matched by itself, never by a sum. */
async function notOurs(
  seen: readonly SeenRefund[],
  bill: BillWithRefunds,
  store: VendorStore,
): Promise<SeenRefund[]> {
  const ours = await store.knownRefundIds(seen.flatMap(({ ourId }) => ourId ?? []));
  const recorded = references(bill);
  return seen.filter(
    ({ ourId, reference, amount }) =>
      amount > 0 && !(ourId && ours.has(ourId)) && !recorded.has(reference),
  );
}

async function recordStrangers(
  book: BillBook,
  strangers: readonly SeenRefund[],
  { now, newId }: Omit<LookParts, 'withinMs'>,
): Promise<void> {
  if (!book.bill) return;
  let figures = book.bill;
  const imported = book.bill.refunds.filter(
    ({ origin, providerReference }) => origin === 'import' && !providerReference,
  );

  for (const stranger of strangers) {
    if (references(book.bill).has(stranger.reference)) continue;
    const at = now();
    const event = {
      at: at.toISOString(),
      type: 'found',
      by: null,
      requestId: null,
      data: { ...stranger },
    } as const;

    // Upstream may have told of this refund without the provider's name for it.
    const known =
      stranger.outcome.kind === 'failed'
        ? -1
        : imported.findIndex(({ amount }) => amount === stranger.amount);
    const [match] = known < 0 ? [] : imported.splice(known, 1);
    if (match) {
      await book.changeRefund(
        { ...match, providerReference: stranger.reference },
        { ...event, status: match.status },
      );
      continue;
    }

    const refund = foreign(book.bill, stranger, newId(), at);
    const moved = { ...figures, ...moveMoney(figures, refund.amount, null, refund.status) };
    const attention = moved.excess > figures.excess ? 'more-than-paid' : null;
    await book.addRefund({ ...refund, attention }, { ...event, status: refund.status });
    figures = moved;
  }
  await book.setFigures(figures);
}

function foreign(bill: BillWithRefunds, seen: SeenRefund, id: string, at: Date): RefundRecord {
  const { outcome } = seen;
  const blank: RefundRecord = {
    id,
    billId: bill.id,
    idempotencyKey: null,
    importedId: null,
    amount: seen.amount,
    currency: bill.currency,
    reason: '',
    origin: 'provider',
    requestedBy: null,
    requestedAt: seen.at,
    provider: bill.payment.provider,
    payment: bill.payment.reference,
    request: null,
    providerReference: seen.reference,
    traceReference: null,
    failure: null,
    attention: null,
    checkedAt: at.toISOString(),
    leaseUntil: null,
    ...timing(outcome.kind, at),
  };
  const settledAt = outcome.kind === 'succeeded' ? seen.at : null;
  return { ...learned(blank, outcome), settledAt };
}

function references(bill: BillWithRefunds): Set<string | null> {
  return new Set(bill.refunds.map(({ providerReference }) => providerReference));
}
