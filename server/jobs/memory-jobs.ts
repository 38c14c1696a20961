import type { LookUpJob } from '../store/store.ts';
import type { Jobs, Work } from './jobs.ts';

const RETRY_AFTER_MS = [250, 1000, 2000, 5000, 10_000, 30_000, 60_000];

/** Jobs for the in-memory ledger: gone with the process, as that is. */
export function memoryJobs(
  report: (what: string, error: unknown) => void,
): Jobs & { enqueue(job: LookUpJob): void } {
  const waiting: LookUpJob[] = [];
  const timers = new Set<ReturnType<typeof setTimeout>>();
  const running = new Set<Promise<void>>();
  let work: Work | null = null;

  function later(job: LookUpJob, tries: number, ms: number): void {
    const timer = setTimeout(() => {
      timers.delete(timer);
      const run = attempt(job, tries).finally(() => running.delete(run));
      running.add(run);
    }, ms);
    timers.add(timer);
  }

  async function attempt(job: LookUpJob, tries: number): Promise<void> {
    try {
      await work?.lookUp(job);
    } catch (error) {
      const wait = RETRY_AFTER_MS[tries];
      if (wait === undefined) report('A look-up was given up', error);
      else if (work) later(job, tries + 1, wait);
    }
  }

  return {
    enqueue(job) {
      if (work) later(job, 0, 0);
      else waiting.push(job);
    },

    async start(wanted) {
      work = wanted;
      for (const job of waiting.splice(0)) later(job, 0, 0);
    },

    ready: async () => work !== null,

    async stop() {
      work = null;
      for (const timer of timers) clearTimeout(timer);
      timers.clear();
      await Promise.all(running);
    },
  };
}
