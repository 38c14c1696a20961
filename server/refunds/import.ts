import type { BillImport } from '../../contract/index.ts';
import type { BillBook, VendorStore } from '../store/store.ts';
import { type BillFacts, type BillWithRefunds, NO_REFUNDS } from './bill.ts';
import { adopting, imported, named, pastRefund } from './past-refunds.ts';
import { type PaymentReference, paymentKey } from './payment.ts';
import { type Refusal, refuse } from './refusal.ts';
import { moveMoney } from './transitions.ts';
import { utc } from './utc.ts';

export interface ImportParts {
  readonly now: () => Date;
  readonly newId: () => string;
}

/** As much of a locked bill as importing needs. */
export type ImportBook = Pick<
  BillBook,
  'bill' | 'putBill' | 'setFigures' | 'addRefund' | 'changeRefund'
>;

export type Imported = 'created' | 'replaced' | Refusal;

/** Takes a bill over from the upstream billing system, with the refunds made there. */
export async function importBill(
  bill: BillImport,
  store: VendorStore,
  parts: ImportParts,
): Promise<Imported> {
  for (;;) {
    const answer = await store.withBill(bill.id, (book) => importInto(book, bill, parts));
    if (answer !== 'raced') return answer;
  }
}

/** The same with the bill locked already. Whatever it refuses, it has written nothing of. */
export async function importInto(
  book: ImportBook,
  bill: BillImport,
  { now, newId }: ImportParts,
): Promise<Imported | 'raced'> {
  const ids = bill.refunds?.map(({ id }) => id) ?? [];
  if (new Set(ids).size < ids.length) return refuse('invalid-request', { errors: [TWICE] });

  const before = book.bill;
  const facts = factsOf(bill, before?.billedAt ?? now().toISOString());
  const known = new Set(before?.refunds.map(({ importedId }) => importedId));
  const seen = new Set(before?.refunds.map(({ providerReference }) => providerReference));
  const told = (bill.refunds ?? []).filter(
    ({ id, providerReference = null }) =>
      !known.has(id) && (providerReference === null || !seen.has(providerReference)),
  );
  const { adopted, fresh } = adopting(told, before?.refunds ?? []);

  let figures = { ...NO_REFUNDS, ...before, paid: bill.paid };
  for (const { amount } of fresh)
    figures = { ...figures, ...moveMoney(figures, amount, null, 'succeeded') };
  const excess = before?.excess ?? 0;
  if (before && contradicts(before, facts)) return refuse('bill-locked');
  if (figures.refunded + figures.reserved > bill.paid + excess)
    return before ? refuse('bill-locked') : refuse('invalid-request', { errors: [MORE_THAN_PAID] });

  const saved = await book.putBill(facts);
  if (saved === 'payment-taken') return refuse('payment-taken');
  if (saved === 'raced') return 'raced';

  for (const [refund, past] of adopted)
    await book.changeRefund(named(refund, past), imported(refund, past, now()));
  for (const past of fresh) {
    const refund = pastRefund(facts, past, newId());
    await book.addRefund(refund, imported(refund, past, now()));
  }
  const { refunded, reserved } = figures;
  await book.setFigures({
    refunded,
    reserved,
    excess: Math.max(0, refunded + reserved - bill.paid),
  });
  return before ? 'replaced' : 'created';
}

const TWICE = { path: 'refunds', message: 'name the same refund twice' };
const MORE_THAN_PAID = { path: 'refunds', message: 'add up to more than was paid' };

/** Once money has moved, the payment it moved on stands, and so does at least that much of the amount. */
function contradicts(before: BillWithRefunds, facts: BillFacts): boolean {
  if (before.refunds.length === 0) return false;
  return (
    before.payment.provider !== facts.payment.provider ||
    before.currency !== facts.currency ||
    paymentKey(before.payment) !== paymentKey(facts.payment) ||
    facts.paid + before.excess < before.refunded + before.reserved
  );
}

function factsOf(bill: BillImport, firstHeard: string): BillFacts {
  const { id, number, paid, currency, status, payment, contract, customer } = bill;
  const paidAt = bill.paidAt && utc(bill.paidAt);
  const period = bill.period ? { start: utc(bill.period.start), end: utc(bill.period.end) } : null;
  const { provider, method, label } = payment;
  return {
    id,
    number,
    paid,
    currency,
    status,
    paidAt,
    billedAt: paidAt ?? period?.start ?? firstHeard,
    period,
    receiptUrl: bill.receiptUrl ?? null,
    payment: { provider, method, label, reference: referenceOf(bill) },
    contract: {
      ...contract,
      nextChargeAt: contract.nextChargeAt ? utc(contract.nextChargeAt) : null,
    },
    customer,
  };
}

/** What the payment is called, without the names that upstream left out. */
export function referenceOf({ payment }: BillImport): PaymentReference {
  const named = Object.entries(payment.reference).flatMap(([kind, name]) =>
    name ? [[kind, name]] : [],
  );
  return Object.fromEntries(named);
}
