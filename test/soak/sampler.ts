import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import type { Server } from '../chaos/server.ts';
import type { Desk } from './desk.ts';
import { sumOf } from './metrics.ts';

/** How the server is doing at one moment, by what it says itself and by what its database sees of it. */
export interface Sample {
  /** How many requests it has answered since its start. */
  readonly answered: number;
  readonly heapMb: number;
  readonly rssMb: number;
  readonly sockets: number;
  /** Its connections to the database. */
  readonly pools: readonly Pool[];
  readonly lookUpsWaiting: number;
  readonly overdueSeconds: number;
  readonly eventsWaiting: number;
}

export interface Pool {
  readonly name: string;
  readonly connections: number;
  /** For how long the one that has done nothing for longest has done nothing. */
  readonly idleSeconds: number;
}

export interface Sampler {
  take(): Promise<Sample>;
  /** The same, once the server has thrown away what nobody holds. */
  takeBare(): Promise<Sample>;
  close(): Promise<void>;
}

const SCRAPE = { what: 'metrics', expected: [200] };
const MB = 1024 * 1024;
/** Whoever looks is not counted, whatever else it asks. */
const POOLS = `select application_name as name, count(*)::int as connections,
    coalesce(max(extract(epoch from clock_timestamp() - state_change))
      filter (where state like 'idle%'), 0)::float8 as "idleSeconds"
  from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()
    and backend_type = 'client backend' and state is not null
  group by application_name order by application_name`;
/** Longer than a signal takes, and what it makes the server do. */
const HEARD_MS = 200;

export async function startSampler(
  server: Server,
  desk: Desk,
  databaseUrl: string,
): Promise<Sampler> {
  const sql = new Client(databaseUrl);
  await sql.connect();

  async function take(): Promise<Sample> {
    const { url, fetch = globalThis.fetch } = desk.for(SCRAPE, performance.now());
    const text = await (await fetch(`${url}/metrics`, {})).text();
    const { rows } = await sql.query<Pool>(POOLS);
    return {
      answered: sumOf(text, 'http_request_duration_seconds_count'),
      heapMb: sumOf(text, 'nodejs_heap_size_used_bytes') / MB,
      rssMb: sumOf(text, 'process_resident_memory_bytes') / MB,
      sockets: sumOf(text, 'nodejs_active_resources', 'type="TCPSocketWrap"'),
      pools: rows,
      lookUpsWaiting: sumOf(text, 'look_ups_waiting'),
      overdueSeconds: sumOf(text, 'refunds_overdue_seconds'),
      eventsWaiting: sumOf(text, 'events_waiting'),
    };
  }

  return {
    take,
    async takeBare() {
      server.process()?.send('SIGUSR2');
      await sleep(HEARD_MS);
      return take();
    },
    close: async () => {
      await sql.end();
      await desk.close();
    },
  };
}
