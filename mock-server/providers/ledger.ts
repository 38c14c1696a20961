/** What a simulator did, in order and never taken back. Entries are plain JSON. */
export interface Ledger<Entry> {
  readonly entries: readonly Entry[];
  /** The entry is safe when this returns. */
  append(entry: Entry): void;
}

/** A ledger that is gone with the page or the process. */
export function memoryLedger<Entry>(): Ledger<Entry> {
  const entries: Entry[] = [];
  return { entries, append: (entry) => void entries.push(entry) };
}
