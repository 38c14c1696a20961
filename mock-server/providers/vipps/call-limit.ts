import { type Reply, gatewayReply } from './wire.ts';

const CALLS = 5;
const WINDOW_MS = 60_000;

/** Counts the calls about one thing. Answers how many seconds the caller has to wait, 0 when it may go on. */
export function callLimit(now: () => Date): (path: string) => number {
  const calls = new Map<string, number[]>();
  return (path) => {
    const at = now().getTime();
    const recent = (calls.get(path) ?? []).filter((call) => call > at - WINDOW_MS);
    const [oldest = at] = recent;
    const wait = recent.length < CALLS ? 0 : Math.ceil((oldest + WINDOW_MS - at) / 1000);
    calls.set(path, wait > 0 ? recent : [...recent, at]);
    return wait;
  };
}

export function tooMany(seconds: number): Reply {
  const message = `Rate limit is exceeded. Try again in ${seconds} seconds.`;
  return gatewayReply(429, 'Too Many Requests', message, { 'Retry-After': `${seconds}` });
}
