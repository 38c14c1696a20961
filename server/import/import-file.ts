import type { Kysely } from 'kysely';
import { Unprepared } from '../host/command.ts';
import type { ImportParts } from '../refunds/import.ts';
import { statistics } from '../store/postgres/batch/statistics.ts';
import { NO_BOOKMARK, type Place, bookmark } from '../store/postgres/imports.ts';
import type { Database } from '../store/postgres/schema.ts';
import { vendorLedger } from '../store/postgres/scope/vendor-db.ts';
import { openBadLines } from './bad-lines.ts';
import { importLines } from './import-lines.ts';
import { progressOf } from './progress.ts';
import type { Source } from './source.ts';
import { beginning, leftOff } from './start.ts';

export interface ImportOptions extends ImportParts {
  readonly source: Source;
  readonly badPath: string;
  readonly vendorId: string;
  readonly dryRun: boolean;
  readonly fromStart: boolean;
  readonly tells: boolean;
  readonly signal: AbortSignal;
}

export interface ImportEnd {
  readonly place: Place;
  /** False when it was stopped before the last line. */
  readonly finished: boolean;
  /** How long it took, in words. */
  readonly took: string;
}

/** Imports a file from where the last run has left off, or from its beginning. `db` is one connection. */
export async function importFile(db: Kysely<Database>, options: ImportOptions): Promise<ImportEnd> {
  const { source, badPath, vendorId, dryRun, fromStart, signal } = options;
  const ledger = vendorLedger(db, vendorId);
  const kept = source.file && !dryRun;
  const mark = kept ? await bookmark(ledger, source.file.path) : NO_BOOKMARK;
  if (!mark) throw new Unprepared(`${source.name}: another process is importing it`);

  const bad = await openBadLines(badPath);
  try {
    const start = (!fromStart && (await leftOff(mark, source, bad))) || beginning();
    let { place } = start;
    if (place.lines > 0) console.error(`Going on after line ${place.lines} of ${source.name}`);
    await bad.put(place.badBytes, []);

    const parts = { ...options, bad, bookmark: mark, keepStatistics: statistics(db) };
    const progress = progressOf(source.file?.size ?? null, place);
    let finished = true;
    try {
      for await (place of importLines(ledger, start, parts)) progress.show(place);
    } catch (error) {
      if (!signal.aborted || (error as Error).name !== 'AbortError') throw error;
      finished = false;
    } finally {
      progress.clear();
    }
    return { place, finished, took: progress.took(place) };
  } finally {
    await bad.close();
  }
}
