import type { Made } from '../ledgers/made.ts';
import type { OurBill } from '../ledgers/ours.ts';
import { type Check, type Evidence, isOpen, sum, told } from './check.ts';

/** Our book against the providers' ledgers, refund by refund. */
export const PROVIDER_CHECKS: readonly Check[] = [
  {
    promise: 'what succeeded here was made there, once, with the same amount',
    broken: ({ refunds, bills, made }) => {
      const ledger = Map.groupBy(made, ({ ourId }) => ourId);
      const payments = new Map(bills.map(({ id, payment }) => [id, payment]));
      return refunds
        .filter(({ status, origin }) => status === 'succeeded' && origin === 'panel')
        .filter(({ id, billId, amount }) => {
          const there = (ledger.get(id) ?? []).filter(({ end }) => end === 'succeeded');
          const [one] = there;
          return (
            there.length !== 1 || one?.amount !== amount || one.payment !== payments.get(billId)
          );
        })
        .map((refund) => `${told(refund)}; there: ${listed(ledger.get(refund.id) ?? [])}`);
    },
  },
  {
    promise: 'what was made there under our id succeeded here',
    broken: ({ refunds, made }) => {
      const ours = new Map(refunds.map((refund) => [refund.id, refund]));
      const EXPECTED = { 'succeeded': 'succeeded', 'failed': 'failed', 'nobody-knows': 'unknown' };
      return made.flatMap((one) => {
        const refund = one.ourId === null ? null : ours.get(one.ourId);
        if (refund === null || refund?.status === EXPECTED[one.end]) return [];
        return `${refund ? told(refund) : `${one.ourId} is not here`}; there: ${listed([one])}`;
      });
    },
  },
  {
    promise: 'nothing that was made there was ever called failed here',
    broken: ({ refunds, made }) => {
      const moved = new Set(made.filter(({ end }) => end !== 'failed').map(({ ourId }) => ourId));
      return refunds.filter(({ id, calledFailed }) => calledFailed && moved.has(id)).map(told);
    },
  },
  {
    promise: 'no order made two refunds at a provider',
    broken: ({ refunds, made }) => {
      const keys = new Map(refunds.map(({ id, key }) => [id, key]));
      const named = made.filter(({ ourId, end }) => ourId !== null && end !== 'failed');
      return [...Map.groupBy(named, ({ ourId }) => keys.get(ourId ?? '') ?? ourId)]
        .filter(([, refunds]) => refunds.length > 1)
        .map(([key, refunds]) => `${key}: ${listed(refunds)}`);
    },
  },
  {
    promise: 'every refund made by hand is in our book',
    broken: (evidence) => evidence.bills.flatMap((bill) => missedByHand(bill, evidence)),
  },
];

function missedByHand(bill: OurBill, { made }: Evidence): string[] {
  const there = made.filter(
    ({ ourId, payment, end }) => ourId === null && payment === bill.payment && end === 'succeeded',
  );
  const here = bill.refunds.filter(
    ({ origin, status }) => origin === 'provider' && status === 'succeeded',
  );
  // Swish lists nothing. What it says is left makes one correction, and none while anything is open.
  if (bill.provider === 'swish' && bill.refunds.some(isOpen))
    return sum(here) > sum(there) ? [`${bill.id}: more corrected than was refunded`] : [];
  const same =
    bill.provider === 'swish' ? sum(here) === sum(there) : amounts(here) === amounts(there);
  return same
    ? []
    : [`${bill.id} (${bill.provider}): ${amounts(here)} here, ${amounts(there)} there`];
}

function amounts(refunds: readonly { readonly amount: number }[]): string {
  const sorted = refunds.map(({ amount }) => amount).toSorted((one, other) => one - other);
  return sorted.join('+') || 'nothing';
}

function listed(made: readonly Made[]): string {
  const each = made.map(
    ({ provider, payment, amount, end }) => `${provider} ${payment} ${amount} ${end}`,
  );
  return each.join(', ') || 'nothing';
}
