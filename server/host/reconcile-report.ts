import { type Currency, DECIMALS } from '../../contract/index.ts';
import type { Compared } from '../refunds/compare-books.ts';
import { type Remark, isDifference } from '../refunds/reconcile.ts';

type Counted = Remark['kind'] | Compared['asked'] | 'differences' | 'different';

/**
 * What one run says: a line for each remark that somebody can do something about, and a count at the end. A line
 * has ids, statuses and amounts, and nothing that names a person.
 */
export function reconcileReport() {
  const counts = new Map<Counted, number>();
  const count = (what: Counted) => counts.get(what) ?? 0;
  const increase = (what: Counted, by = 1) => counts.set(what, count(what) + by);

  return {
    /** The lines of a bill: vendor, bill, provider, kind, refund and details, with tabs between. */
    add(compared: Compared): string[] {
      const { vendorId, billId, provider, asked, currency, remarks } = compared;
      const found = remarks.filter(isDifference);
      increase(asked);
      increase('differences', found.length);
      if (found.length > 0) increase('different');
      for (const { kind } of remarks) increase(kind);
      return remarks
        .filter(({ kind }) => kind !== 'unasked')
        .map((remark) =>
          [vendorId, billId, provider, remark.kind, ...details(remark, currency)]
            .map(plain)
            .join('\t'),
        );
    },

    bills: () => count('asked') + count('by-hand') + count('not-connected'),
    allAlike: () => count('differences') === 0 && count('unavailable') === 0,

    summary: () =>
      [
        `${bills(count('asked'))} compared: ${count('differences')} differences on ${bills(count('different'))}`,
        `unavailable ${count('unavailable')}, open refunds ${count('open')}, no payment ${count('no-payment')}, only our own refunds asked after ${count('unasked')}`,
        `not compared: ${count('by-hand')} paid by hand, ${count('not-connected')} of providers that are not connected`,
      ].join('; '),
  };
}

/** The refund, by our id or else by the provider's name, and what is to be said of it. */
function details(remark: Remark, currency: Currency | null): [refund: string, text: string] {
  const money = (amount: number) => moneyOf(amount, currency);
  switch (remark.kind) {
    case 'not-in-our-book':
      return [remark.reference, `${money(remark.amount)} ${remark.theirs}`];
    case 'not-at-the-provider':
      return [remark.refundId, `${money(remark.amount)} succeeded`];
    case 'status':
      return [remark.refundId, `ours ${remark.ours}, theirs ${remark.theirs}`];
    case 'amount':
      return [remark.refundId, `ours ${money(remark.ours)}, theirs ${money(remark.theirs)}`];
    case 'currency':
      return ['-', `ours ${remark.ours}, theirs ${remark.theirs ?? 'one we do not know'}`];
    case 'more-than-paid':
      return ['-', `refunded ${money(remark.refunded)} of ${money(remark.most)}`];
    case 'open':
      return [remark.refundId, `${money(remark.amount)} ${remark.ours}`];
    case 'unasked':
      return ['-', ''];
    case 'no-payment':
    case 'unavailable':
      return ['-', remark.why];
  }
}

/** By joining digits, as text becomes money everywhere else. */
function moneyOf(amount: number, currency: Currency | null): string {
  const decimals = currency ? DECIMALS[currency] : 0;
  const digits = String(amount).padStart(decimals + 1, '0');
  const whole = digits.slice(0, digits.length - decimals);
  const part = digits.slice(digits.length - decimals);
  return `${decimals > 0 ? `${whole}.${part}` : whole} ${currency}`;
}

/** Ids are the billing system's, and may hold what would break a line or a terminal. */
function plain(text: string): string {
  return text.replaceAll(/\p{C}/gu, '\u{FFFD}');
}

function bills(count: number): string {
  return count === 1 ? '1 bill' : `${count} bills`;
}
