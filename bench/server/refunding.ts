import type { Figure } from '../figure.ts';
import { median } from '../median.ts';
import { type Loaded, load } from './load.ts';
import { type Script, oneRefund } from './one-refund.ts';
import { pgbench } from './pgbench.ts';
import type { Publisher } from './publisher.ts';
import { short } from '../table.ts';

const SECONDS = 8;
const ROUNDS = 3;
/** What code has to have done before it is as fast as it gets. */
const WARM_UP = { clients: 16, seconds: 15 };

/**
 * Refunds as fast as they are answered, beside PostgreSQL's own load generator sending what one refund sends, as fast as
 * it can. They take turns.
 */
export async function measureRefunding(
  publisher: Publisher,
  say: (line: string) => void,
): Promise<Figure[]> {
  const order = (n: number) => publisher.order(n);
  await load({ url: publisher.server.url, ...WARM_UP, call: order });
  const { script, roundTrips } = await oneRefund(publisher);
  const figures: Figure[] = [
    { what: 'trips to the database for a refund', value: roundTrips, unit: '' },
  ];
  for (const clients of [1, 8, 32]) {
    const rounds: Round[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      const ours = await refunding(publisher, clients);
      await publisher.quiet();
      rounds.push({ ...ours, floor: await floorOf(publisher, script, clients) });
    }
    figures.push(...figuresOf(clients, rounds));
    const last = rounds.map(({ perSecond, floor }) => `${short(perSecond)} of ${short(floor)}`);
    say(`${clients} connections, refunds of pgbench's a second: ${last.join(', ')}`);
  }
  return figures;
}

interface Ours extends Loaded {
  /** Milliseconds of the server's time for a thousand refunds. */
  readonly cpu: number;
}

interface Round extends Ours {
  readonly floor: number;
}

async function refunding(publisher: Publisher, clients: number): Promise<Ours> {
  const before = await publisher.usage();
  const loaded = await load({
    url: publisher.server.url,
    clients,
    seconds: SECONDS,
    call: (n) => publisher.order(n),
  });
  const after = await publisher.usage();
  const used = after.cpu.user + after.cpu.system - before.cpu.user - before.cpu.system;
  return { ...loaded, cpu: used / loaded.done };
}

async function floorOf(publisher: Publisher, script: Script, clients: number): Promise<number> {
  const start = publisher.take(0);
  const { perSecond, done } = await pgbench({
    url: publisher.url,
    clients,
    seconds: SECONDS,
    script: script({ clients, start }),
  });
  // Some clients get further than others.
  publisher.take(2 * done + clients);
  return perSecond;
}

function figuresOf(clients: number, rounds: readonly Round[]): Figure[] {
  const middle = (of: (round: Round) => number) => median(rounds.map(of));
  const at = `at ${clients} connection${clients > 1 ? 's' : ''}`;
  return [
    {
      what: `refunds ${at}`,
      value: middle(({ perSecond }) => perSecond),
      unit: '/s',
      floor: { what: 'pgbench, the same statements', value: middle(({ floor }) => floor) },
      ...(clients === 32 ? { bar: { least: 0.4 } } : {}),
    },
    { what: `half of them ${at} within`, value: middle(({ p50 }) => p50), unit: 'ms' },
    { what: `95 of 100 ${at} within`, value: middle(({ p95 }) => p95), unit: 'ms' },
    { what: `99 of 100 ${at} within`, value: middle(({ p99 }) => p99), unit: 'ms' },
    { what: `CPU for 1,000 refunds ${at}`, value: middle(({ cpu }) => cpu), unit: 'ms' },
  ];
}
