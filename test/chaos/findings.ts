import { BOOK_CHECKS } from './checks/books.ts';
import type { Evidence } from './checks/check.ts';
import { EVENT_CHECKS } from './checks/events.ts';
import { PROVIDER_CHECKS } from './checks/providers.ts';
import { readOurBooks } from './ledgers/ours.ts';
import { readLedgers } from './ledgers/read.ts';
import type { Notes } from './notes.ts';
import type { Orders } from './orders.ts';
import type { Outside } from './outside.ts';
import { whyUnknowable } from './rest.ts';

/** A promise and those who break it. None is what everybody hopes for. */
export interface Finding {
  readonly promise: string;
  readonly offenders: readonly string[];
}

/** Judges every promise by what is on record, and adds what was seen to go wrong meanwhile. */
export async function findings(outside: Outside, orders: Orders): Promise<Finding[]> {
  const bills = await readOurBooks(outside.databaseUrl);
  const evidence: Evidence = {
    bills,
    refunds: bills.flatMap(({ refunds }) => refunds),
    made: readLedgers(outside.folder),
    orders: orders.all,
    events: outside.follower.events(),
  };
  count(outside.notes, evidence);
  return [
    ...[...BOOK_CHECKS, ...PROVIDER_CHECKS, ...EVENT_CHECKS].map(({ promise, broken }) => ({
      promise,
      offenders: broken(evidence),
    })),
    ...[...outside.notes.wrong].map(([what, offenders]) => ({
      promise: `never: ${what}`,
      offenders,
    })),
  ];
}

function count(notes: Notes, { bills, refunds, made, orders }: Evidence): void {
  notes.did('orders, each under a key of its own', orders.length);
  for (const { origin, status, attention, answers } of refunds) {
    notes.did(`refunds in our book: ${origin === 'provider' ? 'made by hand' : status}`);
    if (attention) notes.did(`refunds that ask for a person: ${attention}`);
    if (origin === 'panel' && answers === 0) notes.did('refunds whose answer nobody heard');
    if (answers > 1) notes.did('refunds that were sent again');
  }
  for (const bill of bills)
    for (const refund of bill.refunds.filter(({ status }) => status === 'unknown')) {
      const why = whyUnknowable(refund, bill, made);
      if (why) notes.did(`unknowable refunds: ${why}`);
    }
  for (const { provider, ourId } of made)
    notes.did(`refunds at ${provider}${ourId === null ? ' by hand' : ''}`);
}
