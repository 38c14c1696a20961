import type { DueRefund, LookUpJob } from '../store/store.ts';

/** What is done later. Throwing means: again, after a while. */
export interface Work {
  lookUp(job: LookUpJob): Promise<void>;
  check(due: DueRefund): Promise<void>;
}

/** Work that is not forgotten. It can be given from the beginning, and is done once somebody has started. */
export interface Jobs {
  start(work: Pick<Work, 'lookUp'>): Promise<void>;
  /** Lets what runs finish. */
  stop(): Promise<void>;
}
