import type { LookUpJob } from '../store/store.ts';

/** What is done later. Throwing means: again, after a while. */
export interface Work {
  lookUp(job: LookUpJob): Promise<void>;
}

/** Work that is not forgotten. It can be given from the beginning, and is done once somebody has started. */
export interface Jobs {
  start(work: Work): Promise<void>;
  /** Whether they are being done: somebody has started, and where they are kept can be reached. */
  ready(): Promise<boolean>;
  /** Lets what runs finish. */
  stop(): Promise<void>;
}
