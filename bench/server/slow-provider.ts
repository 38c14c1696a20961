import type { Figure } from '../figure.ts';
import { median } from '../median.ts';
import { load } from './load.ts';
import { openPublisher } from './publisher.ts';

const PROVIDER_MS = 200;
const CLIENTS = 64;
const SECONDS = 12;
const ROUNDS = 3;
const WARM_UP_S = 60;
const BILLS = 40_000;

/** A provider that takes its time is waited for by all at once, and holds nothing of ours meanwhile. */
export async function measureSlowProvider(): Promise<Figure[]> {
  const publisher = await openPublisher(BILLS, { BENCH_PROVIDER_MS: String(PROVIDER_MS) });
  const refunding = async (seconds: number) => {
    const { perSecond } = await load({
      url: publisher.server.url,
      clients: CLIENTS,
      seconds,
      within: PROVIDER_MS,
      call: (n) => publisher.order(n),
    });
    return perSecond;
  };
  try {
    await refunding(WARM_UP_S);
    const rounds: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) rounds.push(await refunding(SECONDS));
    return [
      {
        what: `refunds of ${CLIENTS} people, the provider taking ${PROVIDER_MS} ms`,
        value: median(rounds),
        unit: '/s',
        floor: { what: 'nothing but that wait', value: (CLIENTS * 1000) / PROVIDER_MS },
        bar: { least: 0.88 },
      },
    ];
  } finally {
    await publisher.close();
  }
}
