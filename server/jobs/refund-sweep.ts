import type { DueRefund, Store } from '../store/store.ts';
import { sweeper } from './sweep.ts';

export interface RefundSweepParts {
  readonly store: Store;
  readonly now: () => Date;
  readonly check: (due: DueRefund) => Promise<void>;
  readonly report: (what: string, error: unknown) => void;
  readonly everyMs?: number;
}

/** Asks after every refund whose time has come. */
export function refundSweep({ store, now, check, ...parts }: RefundSweepParts) {
  return sweeper({
    ...parts,
    find: (limit) => store.due(now().toISOString(), limit),
    nameOf: ({ refundId }) => refundId,
    work: check,
  });
}
