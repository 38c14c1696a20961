import { Hono } from 'hono';
import { describeRoute } from 'hono-openapi';
import type { RefundDesk } from '../../refunds/desk.ts';
import { isRefusal } from '../../refunds/refusal.ts';
import { answers, refusals } from '../components.ts';
import { type Environment, pathId } from '../environment.ts';
import { refusalResponse } from '../problem-response.ts';
import { holding } from '../signed-in.ts';

/** Refunds by their own names. */
export function refundRoutes(desk: RefundDesk) {
  const app = new Hono<Environment>();

  app.get(
    '/:id',
    describeRoute({
      summary: 'A refund with everything that happened to it',
      responses: {
        200: answers('RefundWithEvents', 'The refund'),
        ...refusals('not-signed-in', 'not-permitted', 'not-found'),
      },
    }),
    holding('read'),
    async (c) => {
      const refund = await desk.refund(c.get('actor'), pathId(c));
      return isRefusal(refund) ? refusalResponse(c, refund) : c.json(refund);
    },
  );

  return app;
}
