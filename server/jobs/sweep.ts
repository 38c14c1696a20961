export interface SweepParts<T> {
  /** Finds what is due, at most so many. */
  readonly find: (limit: number) => Promise<readonly T[]>;
  readonly nameOf: (one: T) => string;
  readonly work: (one: T) => Promise<void>;
  readonly report: (what: string, error: unknown) => void;
  /** How long to rest between two sweeps. */
  readonly everyMs?: number;
}

const EVERY_MS = 2000;
/** The same while there is more to do than hands: some become free meanwhile, and are given work together. */
const BUSY_MS = 50;
/** More than this are not done at once, so that one that hangs leaves hands for the others. */
const HANDS = 16;

/**
 * Does what is due, for as long as the server runs. The due times on the rows are all it knows, so whatever
 * else is lost, nothing is forgotten. Several servers may sweep: each row is in one hand.
 */
export function sweeper<T>({ find, nameOf, work, report, everyMs = EVERY_MS }: SweepParts<T>) {
  const running = new Map<string, Promise<void>>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let looking: Promise<void> = Promise.resolve();
  let stopped = true;

  async function sweep(): Promise<void> {
    let more = false;
    try {
      const due = await find(HANDS - running.size);
      const fresh = due.filter((one) => !running.has(nameOf(one)));
      for (const one of fresh) take(one);
      // As many as were asked for: there are more, once a hand is free.
      more = fresh.length > 0 && running.size === HANDS;
      if (more) await Promise.race(running.values());
    } catch (error) {
      report('What is due could not be looked for', error);
    }
    rest(more ? Math.min(BUSY_MS, everyMs) : everyMs);
  }

  function take(one: T): void {
    const done = attempt(one).finally(() => running.delete(nameOf(one)));
    running.set(nameOf(one), done);
  }

  async function attempt(one: T): Promise<void> {
    try {
      await work(one);
    } catch (error) {
      report('What was due could not be done; it stays due', error);
    }
  }

  function rest(ms: number): void {
    if (stopped) return;
    timer = setTimeout(() => {
      looking = sweep();
    }, ms);
    // It keeps no process alive by itself: the tests of a host with the mock in them end. In a browser it is a number.
    timer.unref?.();
  }

  return {
    start(): void {
      stopped = false;
      rest(0);
    },

    /** Lets what runs finish. */
    async stop(): Promise<void> {
      stopped = true;
      clearTimeout(timer);
      await looking;
      await Promise.all(running.values());
    },
  };
}
