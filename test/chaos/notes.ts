/** What is noted while a run goes on: how often each thing was done, and what should never have been seen. */
export interface Notes {
  readonly done: ReadonlyMap<string, number>;
  readonly wrong: ReadonlyMap<string, readonly string[]>;
  did(what: string, times?: number): void;
  /** Something that breaks a promise by itself, whatever the books say in the end. */
  found(what: string, which: string): void;
}

export function notes(): Notes {
  const done = new Map<string, number>();
  const wrong = new Map<string, string[]>();
  return {
    done,
    wrong,
    did: (what, times = 1) => void done.set(what, (done.get(what) ?? 0) + times),
    found: (what, which) => void wrong.set(what, [...(wrong.get(what) ?? []), which]),
  };
}
