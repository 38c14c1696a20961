import type { BillImport } from '../../contract/index.ts';
import { chaosBills } from './bills.ts';
import { dice } from './dice.ts';
import type { Options } from './options.ts';
import { type Outside, openOutside } from './outside.ts';
import type { Server } from './server.ts';

const REFUSED_EVENTS = 0.1;

/** Everything a run happens in. */
export interface World extends Outside {
  readonly options: Options;
  readonly bills: readonly [BillImport, ...BillImport[]];
  /** Two on one database. Callbacks come to the first. */
  readonly servers: readonly [Server, Server];
}

/** Two servers that are not started, and all that is around them. */
export async function openWorld(options: Options): Promise<World> {
  const { chance } = dice(options.seed, 'follower');
  const outside = await openOutside(() => chance(REFUSED_EVENTS));
  return {
    ...outside,
    options,
    bills: chaosBills(options.bills, `r${Date.now().toString(36)}`),
    servers: [outside.server, await outside.anotherServer()],
  };
}
