import type { Figure } from '../figure.ts';
import { load } from './load.ts';
import type { Publisher } from './publisher.ts';

const CLIENTS = 32;
const SECONDS = 10;
const WARM_UP_S = 10;

/** One, two and four servers on one database, as many people in all. */
export async function measureProcesses(publisher: Publisher): Promise<Figure[]> {
  const servers = [publisher.server];
  const figures: Figure[] = [];
  let alone: number | undefined;
  for (const many of [1, 2, 4]) {
    while (servers.length < many) servers.push(await publisher.anotherServer());
    const refunding = async (seconds: number) => {
      const all = await Promise.all(
        servers.map(({ url }) =>
          load({
            url,
            clients: CLIENTS / many,
            seconds,
            call: (n) => publisher.order(n),
          }),
        ),
      );
      return all.reduce((sum, { perSecond }) => sum + perSecond, 0);
    };
    await refunding(WARM_UP_S);
    await publisher.quiet();
    const value = await refunding(SECONDS);
    await publisher.quiet();
    if (alone === undefined) alone = value;
    else {
      const floor = { what: 'one server', value: alone };
      figures.push({ what: `refunds by ${many} servers`, value, unit: '/s', floor });
    }
  }
  for (const server of servers.slice(1)) await server.stop();
  return figures;
}
