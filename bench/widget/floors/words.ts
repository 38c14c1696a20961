import type { Bill, Refund } from '../../../contract/index.ts';

type Coin = Pick<Bill, 'currency' | 'decimals'>;

const formats = new Map<string, Intl.NumberFormat>();
const days = new Intl.DateTimeFormat('en', { dateStyle: 'medium' });

export function money(units: number, { currency, decimals }: Coin): string {
  const known = formats.get(currency);
  const format =
    known ??
    new Intl.NumberFormat('en', {
      style: 'currency',
      currency,
      minimumFractionDigits: decimals,
      maximumFractionDigits: decimals,
    });
  formats.set(currency, format);
  return format.format(units / 10 ** decimals);
}

/** Money as text to edit. */
export const editable = (units: number, { decimals }: Coin) =>
  (units / 10 ** decimals).toFixed(decimals);

export const day = (instant: string) => days.format(new Date(instant));

export const about = ({ number, product, customer }: Bill) =>
  `Bill ${number} · ${product} · ${customer.name}`;

export const paidWith = ({ paidAt, payment }: Bill) =>
  [paidAt && `Paid ${day(paidAt)}`, payment.label].filter(Boolean).join(' · ');

/** Where the money of the bill is. */
export function figures(bill: Bill): [name: string, sum: string][] {
  const { paid, refunded, inProgress, refundable } = bill;
  const rows: [string, number][] = [
    ['Paid', paid],
    ['Refunded', refunded],
    ['In progress', inProgress],
    ['Can be refunded', refundable],
  ];
  return rows
    .filter(([name, units]) => units > 0 || name === 'Can be refunded')
    .map(([name, units]) => [name, money(units, bill)]);
}

export const STATUSES = {
  succeeded: 'Refunded',
  pending: 'In progress',
  unknown: 'Not confirmed',
  failed: 'Failed',
} as const;

export const by = ({ requestedAt, requestedBy }: Refund) =>
  day(requestedAt) + (requestedBy ? ` by ${requestedBy.name}` : '');

/** Why there is no form. */
export const CLOSED: Readonly<Record<string, string>> = {
  'refunded': 'All of this bill has been refunded.',
  'in-progress': 'All that is left is being refunded.',
  'manual': 'This payment is refunded by hand.',
  'not-permitted': 'You may not refund.',
  'not-paid': 'This bill is not paid.',
  'disputed': 'This payment is disputed.',
  'window-closed': 'It is too late to refund this payment.',
  'unavailable': 'This payment cannot be refunded now.',
};

export const LOST = 'No clear answer came back. Sending the same order again is safe.';
export const FINAL = 'A refund cannot be undone.';

/** What became of an order. */
export function outcome({ amount, status }: Refund, bill: Bill): string {
  const sum = money(amount, bill);
  switch (status) {
    case 'succeeded':
      return `${sum} refunded`;
    case 'pending':
      return `The refund of ${sum} is in progress`;
    case 'unknown':
      return `We do not know yet whether ${sum} was refunded`;
    case 'failed':
      return `The refund of ${sum} failed`;
  }
}
