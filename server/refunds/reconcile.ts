import type { Currency } from '../../contract/index.ts';
import type { Outcome, SeenRefund } from '../providers/provider.ts';
import type { Asked, Looked } from './ask.ts';
import type { BillWithRefunds } from './bill.ts';
import { matching } from './matching.ts';
import { type RefundRecord, type Status, isOpen } from './refund.ts';

/** What our book and the provider's say unlike each other. Amounts are minor units of the bill's currency. */
export type Difference =
  | {
      readonly kind: 'not-in-our-book';
      readonly reference: string;
      readonly amount: number;
      readonly theirs: Outcome['kind'];
    }
  | { readonly kind: 'not-at-the-provider'; readonly refundId: string; readonly amount: number }
  | {
      readonly kind: 'status';
      readonly refundId: string;
      readonly ours: Status;
      readonly theirs: Outcome['kind'];
    }
  | {
      readonly kind: 'amount';
      readonly refundId: string;
      readonly ours: number;
      readonly theirs: number;
    }
  | { readonly kind: 'currency'; readonly ours: Currency; readonly theirs: Currency | null }
  /** More has gone back, or is on its way, than was captured or is paid by the bill. */
  | { readonly kind: 'more-than-paid'; readonly refunded: number; readonly most: number };

/** What is no difference, but leaves something uncompared. */
export type Gap =
  /** We do not know what became of it, and neither does the provider. Checking goes on with it. */
  | {
      readonly kind: 'open';
      readonly refundId: string;
      readonly ours: Status;
      readonly amount: number;
    }
  /** The provider knows no such payment, or has collected nothing of it. */
  | { readonly kind: 'no-payment'; readonly why: string }
  /** Nobody can be asked for a list, so refunds made without us are not seen. Ours were asked after one by one. */
  | { readonly kind: 'unasked' }
  /** It was not compared, or not all of it. */
  | { readonly kind: 'unavailable'; readonly why: string };

export type Remark = Difference | Gap;

const GAPS: readonly string[] = [
  'open',
  'no-payment',
  'unasked',
  'unavailable',
] satisfies Gap['kind'][];

export function isDifference(remark: Remark): remark is Difference {
  return !GAPS.includes(remark.kind);
}

/** The refunds that can be asked after where none are listed: such a provider knows only the ids that we gave. */
export function toAskAfter({ refunds }: BillWithRefunds): readonly RefundRecord[] {
  return refunds.filter(({ origin }) => origin === 'panel');
}

/** Compares a bill with what its provider said of it, refund by refund and never by a sum. */
export function differences(bill: BillWithRefunds, asked: Asked): readonly Remark[] {
  const { looked } = asked;
  switch (looked.kind) {
    case 'payment':
      return looked.currency === bill.currency
        ? [...listed(bill, looked.refunds), ...beyond(theirs(looked), bill.paid, looked.captured)]
        : [{ kind: 'currency', ours: bill.currency, theirs: looked.currency }];

    case 'unasked':
      return [{ kind: 'unasked' }, ...oneByOne(bill, asked), ...beyond(ours(bill), bill.paid)];

    case 'failed': {
      // That we are not let in says nothing of the money.
      if (!NO_PAYMENT.includes(looked.code)) return [{ kind: 'unavailable', why: looked.code }];
      const remarks = bill.refunds.flatMap((refund) => about(refund, undefined));
      return [{ kind: 'no-payment', why: looked.code }, ...remarks];
    }

    case 'unavailable':
      return [{ kind: 'unavailable', why: looked.why }, ...oneByOne(bill, asked)];
  }
}

const NO_PAYMENT: readonly string[] = ['payment-not-found', 'not-captured'];

/** Of a refund that was not answered nothing is known, not even that it is not there. */
function oneByOne({ refunds }: BillWithRefunds, { found, absent }: Asked): Remark[] {
  const known = new Map(found.map(({ refundId, outcome }) => [refundId, outcome]));
  return refunds
    .filter(({ id }) => known.has(id) || absent.includes(id))
    .flatMap((refund) => about(refund, known.get(refund.id)));
}

function listed(bill: BillWithRefunds, seen: readonly SeenRefund[]): Remark[] {
  const { matched, strangers } = matching(seen, bill.refunds);
  const { told, unheardOf } = toldByUpstream(bill.refunds, strangers);
  const known = new Map([...matched, ...told].map(({ refundId, outcome }) => [refundId, outcome]));
  return [
    ...bill.refunds.flatMap((refund) => about(refund, known.get(refund.id))),
    ...unheardOf.map(
      ({ reference, amount, outcome }) =>
        ({ kind: 'not-in-our-book', reference, amount, theirs: outcome.kind }) as const,
    ),
  ];
}

/** Upstream may have told of a refund without the provider's name for it: then its amount is all there is to know it by. */
function toldByUpstream(refunds: readonly RefundRecord[], strangers: readonly SeenRefund[]) {
  const unheardOf = [...strangers];
  const told = refunds
    .filter(({ origin, providerReference }) => origin === 'import' && !providerReference)
    .flatMap(({ id, amount }) => {
      const index = unheardOf.findIndex((stranger) => stranger.amount === amount);
      const [stranger] = index < 0 ? [] : unheardOf.splice(index, 1);
      return stranger ? [{ refundId: id, outcome: stranger.outcome }] : [];
    });
  return { told, unheardOf };
}

/** One refund of ours beside what the provider says of it; undefined when it knows none such. */
function about(refund: RefundRecord, outcome: Outcome | undefined): Remark[] {
  const { id: refundId, status, amount } = refund;
  if (!outcome) {
    if (status === 'succeeded') return [{ kind: 'not-at-the-provider', refundId, amount }];
    return isOpen(refund) ? [{ kind: 'open', refundId, ours: status, amount }] : [];
  }
  const told = 'amount' in outcome ? outcome.amount : undefined;
  return [
    ...(told === undefined || told === amount
      ? []
      : [{ kind: 'amount', refundId, ours: amount, theirs: told } as const]),
    ...statuses(refund, outcome.kind),
  ];
}

function statuses({ id, status, amount }: RefundRecord, theirs: Outcome['kind']): Remark[] {
  // On the wire what we are sending is pending already.
  const same = status === theirs || (status === 'sending' && theirs === 'pending');
  if (!same) return [{ kind: 'status', refundId: id, ours: status, theirs }];
  return theirs === 'unknown' ? [{ kind: 'open', refundId: id, ours: status, amount }] : [];
}

function beyond(refunded: number, ...limits: readonly number[]): Difference[] {
  const most = Math.min(...limits);
  return refunded > most ? [{ kind: 'more-than-paid', refunded, most }] : [];
}

function theirs({ refunds }: Extract<Looked, { kind: 'payment' }>): number {
  return refunds
    .filter(({ outcome }) => outcome.kind !== 'failed')
    .reduce((sum, { amount }) => sum + amount, 0);
}

function ours({ refunded, reserved }: BillWithRefunds): number {
  return refunded + reserved;
}
