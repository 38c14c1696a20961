import type { DueRefund, Store } from '../store/store.ts';

export interface SweepParts {
  readonly store: Store;
  readonly now: () => Date;
  readonly report: (what: string, error: unknown) => void;
  readonly check: (due: DueRefund) => Promise<void>;
  /** How long to rest between two sweeps. */
  readonly everyMs?: number;
}

const EVERY_MS = 2000;
/** More than this are not asked after at once, so that one provider that hangs leaves hands for the others. */
const HANDS = 16;

/**
 * Asks after every refund whose time has come, for as long as the server runs. The due times on the rows are
 * all it knows, so whatever else is lost, none is forgotten. Several servers may sweep: a refund is in one hand.
 */
export function sweeper({ store, now, report, check, everyMs = EVERY_MS }: SweepParts) {
  const running = new Map<string, Promise<void>>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let looking: Promise<void> = Promise.resolve();
  let stopped = true;

  async function sweep(): Promise<void> {
    let more = false;
    try {
      const due = await store.due(now().toISOString(), HANDS - running.size);
      const fresh = due.filter(({ refundId }) => !running.has(refundId));
      for (const one of fresh) take(one);
      // As many as were asked for: there are more, once a hand is free.
      more = fresh.length > 0 && running.size === HANDS;
      if (more) await Promise.race(running.values());
    } catch (error) {
      report('Refunds that are due could not be looked for', error);
    }
    rest(more ? 0 : everyMs);
  }

  function take(due: DueRefund): void {
    const done = checkOne(due).finally(() => running.delete(due.refundId));
    running.set(due.refundId, done);
  }

  async function checkOne(due: DueRefund): Promise<void> {
    try {
      await check(due);
    } catch (error) {
      report('A refund could not be asked after; it stays due', error);
    }
  }

  function rest(ms: number): void {
    if (stopped) return;
    timer = setTimeout(() => {
      looking = sweep();
    }, ms);
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
