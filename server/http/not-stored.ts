import { createMiddleware } from 'hono/factory';
import { NOT_STORED } from './openapi/headers.ts';
import { says } from './openapi/says.ts';

/** Has nobody on the way keep an answer: it is for one person, and about money that moves. */
export const notStored = says(
  createMiddleware(async (c, next) => {
    c.header('Cache-Control', 'no-store');
    return next();
  }),
  { headers: NOT_STORED },
);
