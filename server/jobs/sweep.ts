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
const AT_ONCE = 8;

/**
 * Asks after every refund whose time has come, for as long as the server runs. The due times on the rows are
 * all it knows, so whatever else is lost, none is forgotten. Several servers may sweep: a refund is in one hand.
 */
export function sweeper({ store, now, report, check, everyMs = EVERY_MS }: SweepParts) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running: Promise<void> = Promise.resolve();
  let stopped = true;

  async function sweep(): Promise<void> {
    try {
      const due = await store.due(now().toISOString(), AT_ONCE);
      await Promise.all(due.map(checkOne));
      // A full hand means that there is more.
      rest(due.length === AT_ONCE ? 0 : everyMs);
    } catch (error) {
      report('Refunds that are due could not be looked for', error);
      rest(everyMs);
    }
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
      running = sweep();
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
      await running;
    },
  };
}
