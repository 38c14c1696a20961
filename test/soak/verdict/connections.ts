import { JOBS_POOL_SIZE } from '../../../server/jobs/postgres-jobs.ts';
import { POOL_SIZE } from '../../../server/store/postgres/connect.ts';
import type { Finding } from '../../chaos/findings.ts';
import type { Pool, Sample } from '../sampler.ts';

/** The pools by the names that their connections give themselves, with their sizes. */
const POOLS = { 'sesamy-refund-panel': POOL_SIZE, 'pgboss': JOBS_POOL_SIZE };
/** The pools close what has been idle for ten seconds. What is idle for longer was taken, and never given back. */
export const FORGOTTEN_S = 11;

export function connectionFindings(
  before: readonly Sample[],
  during: readonly Sample[],
  rested: Sample,
): Finding[] {
  return [
    {
      promise: 'no pool ever has more connections than its size',
      offenders: during
        .flatMap(({ pools }) => pools)
        .filter(isTooLarge)
        .map(told),
    },
    {
      promise: 'connections and sockets are no more after the load than before it, and in use',
      offenders: stillOpen(rested, before),
    },
  ];
}

/** What is open, and was not before or is not used. */
export function stillOpen({ pools, sockets }: Sample, before: readonly Sample[]): string[] {
  const most = (name: string) =>
    Math.max(...before.map((sample) => countOf(sample.pools.find((pool) => pool.name === name))));
  const mostSockets = Math.max(...before.map((sample) => sample.sockets));
  return [
    ...pools
      .filter((pool) => countOf(pool) > most(pool.name) || pool.idleSeconds > FORGOTTEN_S)
      .map((pool) => `${told(pool)}; before: ${most(pool.name)}`),
    ...(sockets > mostSockets ? [`${sockets} sockets; before: ${mostSockets}`] : []),
  ];
}

function isTooLarge({ name, connections }: Pool): boolean {
  // Pg-boss adds to its name which process it is.
  const size = Object.entries(POOLS).find(([known]) => name.split(':')[0] === known)?.[1];
  return connections > (size ?? 0);
}

function countOf(pool: Pool | undefined): number {
  return pool?.connections ?? 0;
}

function told({ name, connections, idleSeconds }: Pool): string {
  return `${connections} of ${name || 'nobody we know'}, idle for ${idleSeconds.toFixed(1)} s at most`;
}
