import type { BillImport } from '../../../contract/index.ts';
import { type Given, billOf, daysAgo, stretch } from './bill.ts';
import { LONG } from './long.ts';

const MONTH_DAYS = 30;

/** The same subscriber's bill from so many months before. */
export function earlierBill(
  given: Given,
  months: number,
  special: Partial<BillImport> = {},
): BillImport {
  const paidAt = 12 + months * MONTH_DAYS;
  return {
    ...billOf(given, {
      name: `gallery${months}`,
      paidAt: daysAgo(paidAt),
      period: { start: daysAgo(paidAt), end: daysAgo(paidAt - MONTH_DAYS) },
    }),
    id: `bill_${123 - months}`,
    number: given.long ? LONG.number : String(100_245 - months * 8),
    ...special,
  };
}

/** So much of a bill refunded, as the billing system tells of it. */
export function refunded(given: Given, months: number, amount: number): Partial<BillImport> {
  const at = daysAgo(4 + months * MONTH_DAYS);
  return {
    refunds: [
      { id: `told-${months}`, amount: stretch(amount, given), at, reason: 'Paper not delivered' },
    ],
  };
}

/** A bill of somebody else, with a contract of their own. */
export function billOfOther(given: Given, key: string, name: string, product: string): BillImport {
  const { contract, customer, ...bill } = billOf(given, { name: key });
  return {
    ...bill,
    id: `bill_${key}`,
    contract: { ...contract, id: `contract_${key}`, ...(!given.long && { product }) },
    customer: {
      ...customer,
      id: `customer_${key}`,
      ...(!given.long && { name, email: `${key}@example.com` }),
    },
  };
}
