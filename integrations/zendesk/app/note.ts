import type { Bill } from '../../../contract/index.ts';
import type { Formats } from '../../../widget/locales/format.ts';
import type { Words } from './words/words.ts';

/** What of a bill goes into a note. An older or newer server may say less, and then so does the note. */
export type NotedBill = Pick<Bill, 'number' | 'product' | 'currency' | 'decimals' | 'payment'> & {
  readonly refunds: readonly NotedRefund[];
};
type NotedRefund = Pick<
  Bill['refunds'][number],
  'id' | 'amount' | 'status' | 'expected' | 'providerReference' | 'traceReference'
>;

/** A refund in a few lines, for whoever reads the ticket later. Undefined where the bill has no such refund. */
export function noteText(
  bill: NotedBill,
  refundId: string,
  { note }: Words,
  formats: Formats,
): string | undefined {
  const refund = bill.refunds.find(({ id }) => id === refundId);
  if (!refund) return undefined;
  const { amount, status, expected, providerReference, traceReference } = refund;
  const references = [providerReference, traceReference].filter(Boolean).join(', ');
  const facts: [name: string, what: string | null][] = [
    [note.bill, [bill.number, bill.product].filter(Boolean).join(' · ')],
    [note.method, bill.payment.label || bill.payment.method],
    [note.reference, references],
    // A refund that failed arrives never.
    [note.arrives, status !== 'failed' && expected ? formats.days(expected.from, expected.to) : ''],
  ];
  const statuses: Readonly<Record<string, (amount: string) => string>> = note.statuses;
  const say = statuses[status] ?? note.statuses.pending;
  return [
    say(formats.money(amount, bill)),
    ...facts.filter(([, what]) => what).map(([name, what]) => `${name}: ${what}`),
  ].join('\n');
}
