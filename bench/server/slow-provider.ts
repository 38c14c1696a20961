import type { Figure } from '../figure.ts';
import { load } from './load.ts';
import type { Publisher } from './publisher.ts';

const PROVIDER_MS = 200;
const CLIENTS = 64;
const SECONDS = 15;
const WARM_UP_S = 12;

/** A provider that takes its time is waited for by all at once, and holds nothing of ours meanwhile. */
export async function measureSlowProvider(publisher: Publisher): Promise<Figure[]> {
  const server = await publisher.anotherServer({ BENCH_PROVIDER_MS: String(PROVIDER_MS) });
  const refunding = (seconds: number) =>
    load({
      url: server.url,
      clients: CLIENTS,
      seconds,
      call: (n) => publisher.order(n),
    });
  await refunding(WARM_UP_S);
  await publisher.quiet();
  const { perSecond } = await refunding(SECONDS);
  await publisher.quiet();
  await server.stop();
  return [
    {
      what: `refunds of ${CLIENTS} people, the provider taking ${PROVIDER_MS} ms`,
      value: perSecond,
      unit: '/s',
      floor: { what: 'nothing but that wait', value: (CLIENTS * 1000) / PROVIDER_MS },
      bar: { least: 0.88 },
    },
  ];
}
