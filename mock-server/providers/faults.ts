import { Hono } from 'hono';
import * as z from 'zod/mini';

/** How a simulator misbehaves on the calls that move money. `after` means after it has done what was asked. */
export const FaultOrder = z.object({
  fault: z.enum([
    'slow-before',
    'slow-after',
    'reset-before',
    'reset-after',
    'error-before',
    'error-after',
  ]),
  /** How many calls it happens to. */
  times: z._default(z.int().check(z.positive()), 1),
  /** How slow, in milliseconds. */
  ms: z._default(z.int().check(z.nonnegative()), 1000),
});
export type FaultOrder = z.infer<typeof FaultOrder>;

const HABITS: Readonly<Record<string, FaultOrder>> = {
  stumbling: { fault: 'error-after', times: 1, ms: 0 },
  slow: { fault: 'slow-before', times: 1, ms: 8000 },
};

/** The fault that a payment brings with it every time, because its name says so. */
export function habitFault(habit: string | null | undefined): FaultOrder | undefined {
  return habit ? HABITS[habit] : undefined;
}

/** The faults that are still to happen, in the order they were asked for. */
export function faultQueue() {
  let waiting: FaultOrder[] = [];
  return {
    add: (order: FaultOrder) => void waiting.push(order),
    clear: () => void (waiting = []),
    next(): FaultOrder | undefined {
      const [first, ...rest] = waiting;
      if (first) waiting = first.times > 1 ? [{ ...first, times: first.times - 1 }, ...rest] : rest;
      return first;
    },
  };
}

export interface Ways<Reply> {
  /** Does what was asked. With a lie, that is what is answered, now and on a repeat. */
  readonly act: (lie?: Reply) => Reply;
  readonly ourFault: Reply;
  readonly answer: (reply: Reply) => Response;
  readonly hangUp: () => Response;
}

/** Answers a call the way a fault wants it. */
export async function misbehave<Reply>(
  order: FaultOrder | undefined,
  { act, ourFault, answer, hangUp }: Ways<Reply>,
): Promise<Response> {
  switch (order?.fault) {
    case undefined:
      return answer(act());
    case 'slow-before':
      await sleep(order.ms);
      return answer(act());
    case 'slow-after': {
      const reply = act();
      await sleep(order.ms);
      return answer(reply);
    }
    case 'reset-before':
      return hangUp();
    case 'reset-after':
      act();
      return hangUp();
    case 'error-before':
      return answer(ourFault);
    case 'error-after':
      return answer(act(ourFault));
  }
}

/** `POST /_simulator/faults` asks for a fault, `DELETE` forgets those that have not happened. */
export function faultControl(faults: ReturnType<typeof faultQueue>): Hono {
  return new Hono()
    .post('/', async (c) => {
      faults.add(FaultOrder.parse(await c.req.json()));
      return c.body(null, 204);
    })
    .delete('/', (c) => {
      faults.clear();
      return c.body(null, 204);
    });
}

function sleep(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });
}
