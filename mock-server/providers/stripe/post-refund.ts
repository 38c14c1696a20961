import type { Context } from 'hono';
import { type FaultOrder, type faultQueue, habitFault, misbehave } from '../faults.ts';
import type { Made, Scene } from './entries.ts';
import { simulatedPayment } from './payments.ts';
import { execute } from './refunding.ts';
import { parameterError } from './validation.ts';
import { OUR_FAULT, type Reply, accountOf, answer, fail, hex24, requestIdOf } from './wire.ts';

export interface PostRefundParts {
  readonly scene: Scene;
  readonly hangUp: (c: Context) => Response;
  readonly faults: ReturnType<typeof faultQueue>;
  readonly tell: (made: Made, requestId: string) => void;
}

interface Run {
  readonly account: string;
  readonly key: string | null;
  readonly params: URLSearchParams;
  readonly requestId: string;
}

const KEY_LIVES_MS = 24 * 60 * 60 * 1000;

/** `POST /v1/refunds` with Stripe's idempotency. Stripe docs, "Idempotent requests". */
export function postRefund({ scene, hangUp, faults, tell }: PostRefundParts) {
  const { ledger, now } = scene;
  const running = new Set<string>();

  return async (c: Context): Promise<Response> => {
    const params = new URLSearchParams(await c.req.text());
    const account = accountOf(c);
    const key = c.req.header('Idempotency-Key') ?? null;

    const saved = key === null ? null : savedReply(account, key);
    if (saved && saved.params !== params.toString()) return fail(c, 400, otherParameters(key));
    if (saved) {
      c.header('Idempotent-Replayed', 'true');
      return answer(c, saved);
    }
    const run = JSON.stringify([account, key]);
    if (key !== null && running.has(run)) return fail(c, 409, STILL_RUNNING);
    const wrong = parameterError(params);
    if (wrong) return fail(c, 400, wrong);

    running.add(run);
    try {
      return await misbehave(faults.next() ?? habitOf(params), {
        act: (lie) => carryOut({ account, key, params, requestId: requestIdOf(c) }, lie),
        ourFault: OUR_FAULT,
        answer: (reply: Reply) => answer(c, reply),
        hangUp: () => hangUp(c),
      });
    } finally {
      running.delete(run);
    }
  };

  /** Executes and writes down in one synchronous step, so that no two requests interleave. */
  function carryOut({ account, key, params, requestId }: Run, lie?: Reply): Reply {
    const id = `re_${hex24()}`;
    const done = execute(params, account, id, scene);
    const refund = 'refund' in done ? done.refund : null;
    const truth: Reply =
      'refund' in done
        ? { status: 200, body: done.refund }
        : { status: done.status, body: { error: done.error } };
    const reply = lie ?? truth;
    const at = now().toISOString();
    ledger.append({ type: 'reply', account, key, params: params.toString(), at, refund, ...reply });
    if (refund) tell({ account, key, at, refund }, requestId);
    return reply;
  }

  function savedReply(account: string, key: string) {
    const since = new Date(now().getTime() - KEY_LIVES_MS).toISOString();
    return ledger.entries
      .filter((entry) => entry.type === 'reply')
      .findLast((entry) => entry.account === account && entry.key === key && entry.at > since);
  }
}

function habitOf(params: URLSearchParams): FaultOrder | undefined {
  const name = params.get('payment_intent') ?? params.get('charge') ?? '';
  return habitFault(simulatedPayment(name)?.habit);
}

function otherParameters(key: string | null) {
  const message = `Keys for idempotent requests can only be used with the same parameters they were first used with. Try using a key other than '${key}' if you meant to execute a different request.`;
  return { type: 'idempotency_error', message } as const;
}

const STILL_RUNNING = {
  type: 'idempotency_error',
  code: 'idempotency_key_in_use',
  message: 'There is currently another in-progress request using this Idempotent Key.',
} as const;
