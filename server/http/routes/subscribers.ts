import { Hono } from 'hono';
import { describeRoute } from 'hono-openapi';
import type { RefundDesk } from '../../refunds/desk.ts';
import { isRefusal } from '../../refunds/refusal.ts';
import { answers, refusals } from '../components.ts';
import { type Environment, pathId } from '../environment.ts';
import { refusalResponse } from '../problem-response.ts';
import { holding } from '../signed-in.ts';

/** Subscribers. */
export function customerRoutes(desk: RefundDesk) {
  const app = new Hono<Environment>();
  app.get(
    '/:id',
    describeRoute({
      summary: 'A subscriber with their contracts',
      responses: {
        200: answers('CustomerWithContracts', 'The subscriber'),
        ...refusals('not-signed-in', 'not-permitted', 'not-found'),
      },
    }),
    holding('read'),
    async (c) => {
      const customer = await desk.customer(c.get('actor'), pathId(c));
      return isRefusal(customer) ? refusalResponse(c, customer) : c.json(customer);
    },
  );
  return app;
}

/** Subscriptions. */
export function contractRoutes(desk: RefundDesk) {
  const app = new Hono<Environment>();
  app.get(
    '/:id',
    describeRoute({
      summary: 'A contract and whose it is',
      responses: {
        200: answers('Contract', 'The contract'),
        ...refusals('not-signed-in', 'not-permitted', 'not-found'),
      },
    }),
    holding('read'),
    async (c) => {
      const contract = await desk.contract(c.get('actor'), pathId(c));
      return isRefusal(contract) ? refusalResponse(c, contract) : c.json(contract);
    },
  );
  return app;
}
