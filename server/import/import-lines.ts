import { type Answer, type BatchParts, importBills } from '../store/postgres/batch/import-bills.ts';
import type { Bookmark, Place } from '../store/postgres/imports.ts';
import type { VendorLedger } from '../store/postgres/scope/vendor-db.ts';
import type { BadLine, BadLines } from './bad-lines.ts';
import { type Batch, readBatches } from './batches.ts';
import type { Source } from './source.ts';
import type { Start } from './start.ts';

export interface ImportParts extends BatchParts {
  readonly source: Source;
  readonly bad: BadLines;
  readonly bookmark: Bookmark;
  /** Told how many bills were added so far. */
  readonly keepStatistics: (added: number) => Promise<void>;
  readonly signal: AbortSignal;
}

/** Imports the lines from a place on, batch by batch, and tells after each how far that is. */
export async function* importLines(
  ledger: VendorLedger,
  { place: from, hash }: Start,
  parts: ImportParts,
): AsyncGenerator<Place> {
  let place = from;
  const { bytes, lines } = from;
  const batches = readBatches(parts.source.read(bytes), { bytes, lines, hash });
  for await (const batch of ahead(batches)) {
    parts.signal.throwIfAborted();
    place = await importBatch(ledger, batch, place, parts);
    await parts.keepStatistics(place.created);
    yield place;
  }
}

/** All of a batch, where that ends and which of its lines were bad, or nothing of it. */
async function importBatch(
  ledger: VendorLedger,
  batch: Batch,
  before: Place,
  parts: ImportParts,
): Promise<Place> {
  const { bad, bookmark } = parts;
  const bills = batch.lines.flatMap((read) => ('bill' in read ? [read.bill] : []));
  let after = before;
  await importBills(ledger, bills, parts, async (tx, answers) => {
    const badLines = badOf(batch, answers);
    const count = (what: Answer) => answers.filter((answer) => answer === what).length;
    after = {
      ...batch.end,
      created: before.created + count('created'),
      replaced: before.replaced + count('replaced'),
      refused: before.refused + badLines.length,
      badBytes: await bad.put(before.badBytes, badLines),
    };
    await (batch.last ? bookmark.forget(tx) : bookmark.keep(tx, after));
  });
  return after;
}

/** What is told of the lines that were not imported, in their order. */
function badOf({ lines }: Batch, answers: readonly Answer[]): BadLine[] {
  const waiting = answers.values();
  return lines.flatMap((read): BadLine[] => {
    const { line } = read;
    if ('bad' in read) return [{ line, ...read.bad }];
    const answer = waiting.next().value;
    if (answer === 'not-storable') return [{ line, reason: answer }];
    if (typeof answer !== 'object') return [];
    const { refused: reason, errors } = answer;
    return [{ line, reason, ...(errors ? { errors } : {}) }];
  });
}

/** The same, with the next one under way already: lines are read while the database writes those before them. */
async function* ahead<T>(source: AsyncIterator<T>): AsyncGenerator<T> {
  let next = source.next();
  for (;;) {
    const { done, value } = await next;
    if (done) return;
    next = source.next();
    // Heard of when it is asked for.
    next.catch(() => {});
    yield value;
  }
}
