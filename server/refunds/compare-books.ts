import type { Currency } from '../../contract/index.ts';
import type { Providers, RefundProvider } from '../providers/provider.ts';
import type { Store } from '../store/store.ts';
import { type Asked, ask } from './ask.ts';
import type { BillWithRefunds } from './bill.ts';
import { look } from './look.ts';
import { type Remark, differences, isDifference, toAskAfter } from './reconcile.ts';

/** Where a bill is among those of every vendor, in the order of vendors and then of ids. */
export interface BillPlace {
  readonly vendorId: string;
  readonly billId: string;
}

/** A bill, and who holds its payment. */
export interface BillName extends BillPlace {
  readonly provider: string;
}

export interface CompareParts {
  readonly store: Pick<Store, 'vendor'>;
  /** The next of all bills that are to be compared. */
  readonly billsAfter: (place: BillPlace | null, limit: number) => Promise<readonly BillName[]>;
  readonly providers: Providers;
  readonly now: () => Date;
  readonly newId: () => string;
  readonly report: (what: string, error: unknown) => void;
  /** Whether what the provider says is written down where it differs. */
  readonly record: boolean;
}

export interface Compared extends BillName {
  /** `by-hand` is a payment that no provider holds. */
  readonly asked: 'asked' | 'by-hand' | 'not-connected';
  readonly currency: Currency | null;
  readonly remarks: readonly Remark[];
}

const PAGE = 100;
/** Providers limit how much they are asked, and admins want their answers meanwhile. */
const AT_ONCE = 4;
const ANSWER_WITHIN_MS = 40_000;
/** Of a provider that has not answered so often in a row, nothing more is asked in this run. */
const GIVE_UP_AFTER = 20;

/** How often each provider has not answered, in a row. */
type Silences = Map<string, number>;

/** Compares every bill with its provider, page by page, with no transaction open while anybody is asked. */
export async function* compareBooks(parts: CompareParts): AsyncGenerator<Compared> {
  const silences: Silences = new Map();
  let place: BillPlace | null = null;
  let page: readonly BillName[];
  do {
    page = await parts.billsAfter(place, PAGE);
    yield* await comparePage(page, silences, parts);
    place = page.at(-1) ?? null;
  } while (page.length === PAGE);
}

/** Each provider's bills beside the others', so that one that is slow keeps none of the others waiting. */
async function comparePage(
  page: readonly BillName[],
  silences: Silences,
  parts: CompareParts,
): Promise<Compared[]> {
  const done = new Map<BillName, Compared>();
  const lanes = Object.values(Object.groupBy(page, ({ provider }) => provider)).map((names = []) =>
    eachOf(names, AT_ONCE, async (name) => {
      const compared = await compare(name, silences, parts);
      if (compared) done.set(name, compared);
    }),
  );
  await Promise.all(lanes);
  return page.flatMap((name) => done.get(name) ?? []);
}

async function eachOf<T>(items: T[], atOnce: number, work: (item: T) => Promise<void>) {
  const waiting = items.values();
  const hand = async () => {
    for (const item of waiting) await work(item);
  };
  await Promise.all(Array.from({ length: atOnce }, hand));
}

/** Null for a bill that is not there any more. */
async function compare(
  name: BillName,
  silences: Silences,
  parts: CompareParts,
): Promise<Compared | null> {
  const provider = parts.providers(name.vendorId, name.provider);
  if (provider?.kind !== 'provider') {
    const asked = provider ? 'by-hand' : 'not-connected';
    return { ...name, asked, currency: null, remarks: [] };
  }
  const silent = silences.get(name.provider) ?? 0;
  if (silent >= GIVE_UP_AFTER) {
    const remarks = [{ kind: 'unavailable', why: 'given-up' }] as const;
    return { ...name, asked: 'asked', currency: null, remarks };
  }
  const once = await compareAndRecord(name, provider, parts);
  if (!once) return null;
  const answered = once.remarks.every(({ kind }) => kind !== 'unavailable');
  silences.set(name.provider, answered ? 0 : (silences.get(name.provider) ?? 0) + 1);
  return { ...name, asked: 'asked', currency: once.bill.currency, remarks: once.remarks };
}

async function compareAndRecord(
  name: BillName,
  provider: RefundProvider,
  parts: CompareParts,
): Promise<Once | null> {
  const first = await compareOnce(name, provider, parts);
  if (!first?.remarks.some(isDifference)) return first;
  if (parts.record) await writeDown(name, first, provider, parts);
  // A refund that was made between our reading and the provider's answer is no difference when asked again.
  return compareOnce(name, provider, parts);
}

interface Once {
  readonly bill: BillWithRefunds;
  readonly remarks: readonly Remark[];
}

async function compareOnce(
  { vendorId, billId }: BillName,
  provider: RefundProvider,
  { store, report }: CompareParts,
): Promise<Once | null> {
  const bill = await store.vendor(vendorId).bill(billId);
  if (!bill) return null;
  const asked = await ask(bill, provider, toAskAfter(bill), ANSWER_WITHIN_MS).catch(
    (error: unknown): Asked => {
      report('A provider adapter threw', error);
      return { looked: { kind: 'unavailable', why: 'adapter-error' }, found: [], absent: [] };
    },
  );
  return { bill, remarks: differences(bill, asked) };
}

/** A provider that lists nothing is asked about old refunds only when they are named. */
async function writeDown(
  { vendorId }: BillName,
  { bill, remarks }: Once,
  provider: RefundProvider,
  { store, now, newId }: CompareParts,
): Promise<void> {
  const ids = remarks.flatMap((remark) => (remark.kind === 'status' ? [remark.refundId] : []));
  const parts = { withinMs: ANSWER_WITHIN_MS, now, newId };
  for (const about of provider.lists ? [null] : ids)
    await look(bill, provider, store.vendor(vendorId), { ...parts, about });
}
