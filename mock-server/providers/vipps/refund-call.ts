import type { Context } from 'hono';
import { type faultQueue, habitFault, misbehave } from '../faults.ts';
import { callLimit, tooMany } from './call-limit.ts';
import type { Dialect } from './dialects.ts';
import { type VippsLedger, lastMsn, savedAnswer } from './entries.ts';
import type { Habit } from './payments.ts';
import type { Event, Tried } from './refunding.ts';
import { type Reply, answer, instanceOf } from './wire.ts';

export interface RefundCallParts {
  readonly ledger: VippsLedger;
  readonly now: () => Date;
  readonly hangUp: (c: Context) => Response;
  readonly faults: ReturnType<typeof faultQueue>;
  readonly tell: (event: Event) => void;
}

/** Who asks, and for what, in words that are not understood yet. */
export interface Asked {
  readonly at: string;
  readonly body: unknown;
  readonly key: string;
  readonly msn: string;
}

export interface Outcome {
  readonly reply: Reply;
  /** Nothing, where a call is no order at all. */
  readonly tried?: Tried;
}

export type RefundCall = ReturnType<typeof refundCall>;

/** What both APIs do with every call that refunds: they count it, know its key, and stumble as they are told to. */
export function refundCall({ ledger, now, hangUp, faults, tell }: RefundCallParts) {
  const running = new Set<string>();
  const secondsToWait = callLimit(now);

  return async (
    c: Context,
    dialect: Dialect,
    habit: Habit | null | undefined,
    refund: (asked: Asked) => Outcome,
  ): Promise<Response> => {
    const { api, keys } = dialect;
    const at = instanceOf(c);
    const seconds = secondsToWait(at);
    if (seconds > 0) return answer(c, tooMany(seconds));
    const key = c.req.header('Idempotency-Key') ?? '';
    if (!keys.test(key)) return answer(c, dialect.badKey(at));

    const text = await c.req.text();
    const request = `${at}\n${text}`;
    const run = `${api} ${key}`;
    if (running.has(run)) return answer(c, dialect.stillRunning(at));
    const saved = savedAnswer(ledger, api, key);
    if (saved) return answer(c, saved.request === request ? saved.reply : dialect.otherRequest(at));

    const msn = c.req.header('Merchant-Serial-Number') ?? lastMsn(ledger);
    // Executed and written down in one synchronous step. A lie is told once: a repeat gets the truth.
    const carryOut = (lie?: Reply): Reply => {
      const { reply, tried } = refund({ at, body: parsed(text), key, msn });
      ledger.append({ type: 'answer', api, key, request, reply, refund: tried?.refund ?? null });
      if (tried?.event) tell(tried.event);
      return lie ?? reply;
    };
    running.add(run);
    try {
      return await misbehave(faults.next() ?? habitFault(habit), {
        act: carryOut,
        ourFault: dialect.ourFault(at),
        answer: (reply: Reply) => answer(c, reply),
        hangUp: () => hangUp(c),
      });
    } finally {
      running.delete(run);
    }
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
