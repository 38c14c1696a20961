import { Hono } from 'hono';
import * as z from 'zod/mini';

/** Something a provider has to tell. `forged` asks for it as an impostor would send it, wrongly signed. */
export interface News {
  readonly afterMs: number;
  readonly build: (forged: boolean) => Request | Promise<Request>;
}

const Whim = z.object({
  how: z.enum(['twice', 'late', 'never', 'forged']),
  /** How many callbacks it happens to. */
  times: z._default(z.int().check(z.positive()), 1),
  /** How late, in milliseconds. */
  ms: z._default(z.int().check(z.nonnegative()), 1000),
});
type Whim = z.infer<typeof Whim>;

/** A timer can be early by a rounding, and whoever is called looks at once at what has changed. */
const EARLY_MS = 2;

export type CallbackSender = ReturnType<typeof callbackSender>;

/**
 * Sends callbacks the way providers do: later, by themselves, and again until somebody has answered with a 2xx.
 * `POST /_simulator/callbacks` asks for the next ones to come twice, late, never or forged.
 */
export function callbackSender(
  deliver: (request: Request) => Promise<Response>,
  retryAfterMs: readonly number[] = [],
) {
  const timers = new Set<ReturnType<typeof setTimeout>>();
  let whims: Whim[] = [];

  function later(ms: number, work: () => void): void {
    const timer = setTimeout(() => {
      timers.delete(timer);
      work();
    }, ms);
    // In Node a callback that is still to come must not keep the process alive.
    if (typeof timer === 'object') timer.unref();
    timers.add(timer);
  }

  async function attempt(build: News['build'], forged: boolean, tries: readonly number[]) {
    const [wait, ...rest] = tries;
    const heard = await Promise.resolve()
      .then(() => build(forged))
      .then(deliver)
      .then(isOk, () => false);
    if (!heard && wait !== undefined) later(wait, () => void attempt(build, forged, rest));
  }

  function nextWhim(): Whim | undefined {
    const [first, ...rest] = whims;
    if (first) whims = first.times > 1 ? [{ ...first, times: first.times - 1 }, ...rest] : rest;
    return first;
  }

  return {
    send({ afterMs, build }: News): void {
      const whim = nextWhim();
      if (whim?.how === 'never') return;
      const delay = Math.max(0, afterMs) + EARLY_MS + (whim?.how === 'late' ? whim.ms : 0);
      for (let times = whim?.how === 'twice' ? 2 : 1; times > 0; times -= 1)
        later(delay, () => void attempt(build, whim?.how === 'forged', retryAfterMs));
    },

    /** What is still to come never does. */
    stop(): void {
      for (const timer of timers) clearTimeout(timer);
      timers.clear();
    },

    control: new Hono().post('/', async (c) => {
      whims.push(Whim.parse(await c.req.json()));
      return c.body(null, 204);
    }),
  };
}

function isOk({ ok }: Response): boolean {
  return ok;
}
