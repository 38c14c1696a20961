import type { Figure } from '../figure.ts';
import { load } from './load.ts';
import { median } from '../median.ts';
import { type Publisher, VENDOR } from './publisher.ts';

const SECONDS = 4;
const ROUNDS = 9;
const CLIENTS = 16;
const WARM_UP_S = 8;

/** Bills read as fast as they are answered, beside a route that only selects them. They take turns. */
export async function measureReading(publisher: Publisher): Promise<Figure[]> {
  const bare = await publisher.bareRoute();
  const billId = (n: number) => `b-${1 + (n % 1000)}`;
  const ours = (seconds: number) =>
    load({
      url: publisher.server.url,
      clients: CLIENTS,
      seconds,
      call: (n) => publisher.read(n, billId(n)),
    });
  const floor = (seconds: number) =>
    load({
      url: bare.url,
      clients: CLIENTS,
      seconds,
      call: (n) => ({ method: 'GET', path: `/bills/${VENDOR}/${billId(n)}`, headers: {} }),
    });

  await ours(WARM_UP_S);
  await floor(WARM_UP_S);
  const rounds: [ours: number, floor: number][] = [];
  for (let round = 0; round < ROUNDS; round += 1)
    rounds.push([(await ours(SECONDS)).perSecond, (await floor(SECONDS)).perSecond]);
  await bare.stop();
  return [
    {
      what: `bills read at ${CLIENTS} connections`,
      value: median(rounds.map(([ours]) => ours)),
      unit: '/s',
      floor: {
        what: 'a bare route with SELECT by primary key',
        value: median(rounds.map(([, floor]) => floor)),
      },
      bar: { least: 0.5 },
    },
  ];
}
