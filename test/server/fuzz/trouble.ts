import { PROVIDER_NAMES } from '../../../mock-server/providers/index.ts';
import type { Limit } from '../../../server/http/rate-limit.ts';
import type { testDesk } from '../desk.ts';

const FAULTS = ['reset-after', 'error-after', 'reset-before', 'error-before'];
const FAULT_EVERY = 23;
const DOWN_EVERY = 31;
const DAYS_EVERY = 400;
const FOUR_DAYS_MS = 4 * 24 * 60 * 60 * 1000;

type Network = (answer: (request: Request) => Promise<Response>) => typeof fetch;

/** What goes wrong by itself: providers that fail before or after they have refunded, networks, and time that goes by. */
export function trouble(later: (ms: number) => void) {
  let isDown = false;

  /** Loses nothing while it is up, and hangs up when the other side does. */
  const network: Network = (answer) => async (input, init) => {
    const response = isDown ? Response.error() : await answer(new Request(input, init));
    if (response.type === 'error') throw new TypeError('fetch failed');
    return response;
  };

  async function before(desk: ReturnType<typeof testDesk>, index: number): Promise<void> {
    isDown = index % DOWN_EVERY === 0;
    if (index % DAYS_EVERY === DAYS_EVERY - 1) later(FOUR_DAYS_MS);
    if (index % FAULT_EVERY !== 0) return;
    const which = index / FAULT_EVERY;
    const provider = PROVIDER_NAMES[which % PROVIDER_NAMES.length];
    const fault = FAULTS[Math.floor(which / PROVIDER_NAMES.length) % FAULTS.length];
    if (provider && fault) await desk.fault(fault, 0, provider);
  }

  return { network, before, limits: { requests: every(97), lookUps: every(17) } };
}

/** Refuses one in so many. */
function every(many: number): Limit {
  let asked = 0;
  return async () => ((asked += 1) % many === 0 ? 2 : null);
}
