import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import type { Limit, Limits } from '../http/rate-limit.ts';

/** As long as this, so that so many times the rate may come at once: a page asks for much when it opens. */
const BURST_S = 5;
/** Looking people up is the tenth of what a person may ask for. */
const LOOK_UPS = 1 / 10;

/** Limits in this process's memory: what is counted is forgotten after five seconds. */
export function limitsOf(perSecond: number): Limits {
  return { requests: limit(perSecond), lookUps: limit(perSecond * LOOK_UPS) };
}

function limit(perSecond: number): Limit {
  const points = Math.ceil(perSecond * BURST_S);
  const limiter = new RateLimiterMemory({ points, duration: BURST_S });
  return (person) =>
    limiter.consume(person).then(
      () => null,
      (error: unknown) => {
        if (error instanceof RateLimiterRes) return Math.ceil(error.msBeforeNext / 1000);
        throw error;
      },
    );
}
