import { DECIMALS } from '../../../contract/index.ts';
import { wireStatus } from '../../refunds/present.ts';
import type { RefundOfBill } from '../../store/refund-lists.ts';
import { amountCell, row, textCell } from './cells.ts';

type Cell = (one: RefundOfBill) => string;
const text =
  (of: (one: RefundOfBill) => string | null | undefined): Cell =>
  (one) =>
    textCell(of(one) ?? null);

/** The columns, in their order. Add at the end: there are programs that count them. */
const COLUMNS: Readonly<Record<string, Cell>> = {
  requestedAt: text(({ refund }) => refund.requestedAt),
  settledAt: text(({ refund }) => refund.settledAt),
  status: text(({ refund }) => wireStatus(refund.status)),
  amount: ({ refund }) => amountCell(refund.amount, DECIMALS[refund.currency]),
  currency: text(({ refund }) => refund.currency),
  provider: text(({ refund }) => refund.provider),
  providerReference: text(({ refund }) => refund.providerReference),
  traceReference: text(({ refund }) => refund.traceReference),
  refundId: text(({ refund }) => refund.id),
  billId: text(({ bill }) => bill.id),
  billNumber: text(({ bill }) => bill.number),
  contractId: text(({ bill }) => bill.contractId),
  customerId: text(({ bill }) => bill.customer.id),
  customerName: text(({ bill }) => bill.customer.name),
  customerEmail: text(({ bill }) => bill.customer.email),
  product: text(({ bill }) => bill.product),
  reason: text(({ refund }) => refund.reason),
  requestedById: text(({ refund }) => refund.requestedBy?.id),
  requestedByName: text(({ refund }) => refund.requestedBy?.name),
  origin: text(({ refund }) => refund.origin),
  failureCode: text(({ refund }) => refund.failure?.code),
  attention: text(({ refund }) => refund.attention),
};

const NAMES = Object.keys(COLUMNS);
const CELLS = Object.values(COLUMNS);

/** Refunds as CSV, a page at a time. The first one begins with the names of the columns. */
export async function* refundsAsCsv(
  pages: AsyncIterable<readonly RefundOfBill[]>,
): AsyncGenerator<string, void> {
  let head = row(NAMES);
  for await (const page of pages) {
    yield head + page.map((one) => row(CELLS.map((cell) => cell(one)))).join('');
    head = '';
  }
}
