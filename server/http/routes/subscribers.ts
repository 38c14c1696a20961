import { Hono } from 'hono';
import { describeRoute } from 'hono-openapi';
import * as z from 'zod/mini';
import { Words } from '../../../contract/index.ts';
import type { RefundDesk } from '../../refunds/desk.ts';
import { isRefusal } from '../../refunds/refusal.ts';
import { answers, refusals } from '../components.ts';
import { type Environment, pathId } from '../environment.ts';
import { tagged } from '../openapi/introduction.ts';
import { refusalResponse } from '../problem-response.ts';
import { holding } from '../signed-in.ts';
import { query } from '../validation.ts';

const SearchQuery = z.object({
  q: Words.check(z.describe('As much of it as is known. Case and accents do not matter.')),
});

/** The way to a bill, from whatever is known of its subscriber. */
export function searchRoutes(desk: RefundDesk) {
  const app = new Hono<Environment>();
  app.get(
    '/',
    describeRoute({
      ...tagged('Search & subscribers'),
      operationId: 'search',
      summary: 'Subscribers and contracts by name, e-mail address or contract id, the best first',
      responses: { 200: answers('SearchResults', 'What was found') },
    }),
    holding('read'),
    query(SearchQuery),
    async (c) => c.json({ data: await desk.search(c.get('actor'), c.req.valid('query').q) }),
  );
  return app;
}

/** Subscribers. */
export function customerRoutes(desk: RefundDesk) {
  const app = new Hono<Environment>();
  app.get(
    '/:id',
    describeRoute({
      ...tagged('Search & subscribers'),
      operationId: 'readCustomer',
      summary: 'A subscriber with their contracts',
      responses: {
        200: answers('CustomerWithContracts', 'The subscriber'),
        ...refusals('not-found'),
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
      ...tagged('Search & subscribers'),
      operationId: 'readContract',
      summary: 'A contract and whose it is',
      responses: { 200: answers('Contract', 'The contract'), ...refusals('not-found') },
    }),
    holding('read'),
    async (c) => {
      const contract = await desk.contract(c.get('actor'), pathId(c));
      return isRefusal(contract) ? refusalResponse(c, contract) : c.json(contract);
    },
  );
  return app;
}
