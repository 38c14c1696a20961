import type { Context } from 'hono';

export interface WireError {
  readonly type: 'invalid_request_error' | 'idempotency_error' | 'api_error';
  readonly message: string;
  readonly code?: string;
  readonly param?: string;
}

export interface Reply {
  readonly status: number;
  readonly body: object;
}

export const OUR_FAULT: Reply = {
  status: 500,
  body: { error: { type: 'api_error', message: 'An unknown error occurred.' } },
};

export function noSuch(what: string, name: string): { error: WireError; status: 404 } {
  const message = `No such ${what}: '${name}'`;
  return {
    status: 404,
    error: { type: 'invalid_request_error', code: 'resource_missing', param: what, message },
  };
}

export function missing(what: string, name: string): Reply {
  const { status, error } = noSuch(what, name);
  return { status, body: { error } };
}

/** Whose refunds these are: the connected account, or our own. */
export function accountOf(c: Context): string {
  return c.req.header('Stripe-Account') ?? '';
}

/** The end of an id. */
export function hex24(): string {
  return crypto.randomUUID().replaceAll('-', '').slice(0, 24);
}

const REQUEST_ID = 'stripeRequestId';

/** Names a call, in its answer and in the events that come of it. */
export function nameRequest(c: Context): void {
  const id = `req_${hex24().slice(0, 14)}`;
  c.set(REQUEST_ID, id);
  c.header('Request-Id', id);
}

/** What Stripe calls this call. Not read from the answer: to look at it would make one, and it may be to hang up. */
export function requestIdOf(c: Context): string {
  return c.get(REQUEST_ID) as string;
}

export function answer(c: Context, { status, body }: Reply): Response {
  return c.json(body, status as 200);
}

export function fail(c: Context, status: number, error: WireError): Response {
  return answer(c, { status, body: { error } });
}
