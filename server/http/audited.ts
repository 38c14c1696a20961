import { createMiddleware } from 'hono/factory';
import { Id, type ProblemSlug } from '../../contract/index.ts';
import type { RefundDesk } from '../refunds/desk.ts';
import type { RefusedAct } from '../refunds/refused-act.ts';
import type { Environment } from './environment.ts';

/** What a route acts on, by the id in its path. */
export interface Act {
  readonly what: RefusedAct['what'];
  readonly on: 'bill' | 'refund' | 'request';
}

/** What a provider refused has a refund, with a record of its own; and a database that is away keeps nothing. */
const ELSEWHERE: readonly ProblemSlug[] = ['provider-refused', 'unavailable'];

/**
 * Puts on record what a person asks for and is refused, whoever refuses it. What they are not refused is put on
 * the refund's own record, together with what it changes.
 */
export function audited(desk: Pick<RefundDesk, 'keepRefusal'>, { what, on }: Act) {
  return createMiddleware<Environment>(async (c, next) => {
    await next();
    const problem = c.get('problem');
    if (!problem || ELSEWHERE.includes(problem)) return;
    const id = Id.safeParse(c.req.param('id'));
    const named = id.success ? id.data : null;
    await desk.keepRefusal(c.get('actor'), {
      what,
      billId: on === 'bill' ? named : null,
      refundId: on === 'refund' ? named : null,
      refundRequestId: on === 'request' ? named : null,
      problem,
      requestId: c.get('requestId'),
    });
  });
}
