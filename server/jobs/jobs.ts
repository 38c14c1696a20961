import type { LookUpJob } from '../store/store.ts';

/** What is done later. Throwing means: again, after a while. */
export interface Work {
  lookUp(job: LookUpJob): Promise<void>;
}

/** Work that is not forgotten. It can be given from the beginning, and is done once somebody has started. */
export interface Jobs {
  start(work: Work): Promise<void>;
  /** Lets what runs finish. */
  stop(): Promise<void>;
}
