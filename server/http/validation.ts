import type { Context } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { createMiddleware } from 'hono/factory';
import { validator } from 'hono-openapi';
import * as z from 'zod/mini';
import '../english.ts';
import { IDEMPOTENCY_KEY, IDEMPOTENCY_KEY_PATTERN } from '../../contract/index.ts';
import type { Environment } from './environment.ts';
import { says } from './openapi/says.ts';
import { schemaOptions } from './openapi/schemas.ts';
import { problemResponse } from './problem-response.ts';
import { discardUnread } from './unread.ts';

export const KB = 1024;

/** Makes nothing of a body that is larger. */
export function atMost(maxSize: number) {
  const limit = bodyLimit({ maxSize, onError: (c) => problemResponse(c, 'payload-too-large') });
  const limited = createMiddleware(async (c, next) => {
    const answer =
      (await (saysItFits(c.req.raw.headers, maxSize) ? next() : limit(c, next))) ?? c.res;
    if (!(await discardUnread(c.req.raw))) answer.headers.set('Connection', 'close');
    return answer;
  });
  return says(limited, { problems: ['payload-too-large'] });
}

/**
 * Whether a request says itself that its body is small enough. Node holds it to what it says. To ask whether there is a body, as
 * the limit does, makes a stream of it, and that takes longer than to read it.
 */
function saysItFits(headers: Headers, maxSize: number): boolean {
  const length = headers.get('content-length');
  return length !== null && !headers.has('transfer-encoding') && Number(length) <= maxSize;
}

/** A request body by a contract schema. */
export function body<Schema extends z.ZodMiniType>(schema: Schema) {
  return validator('json', schema, refuseInvalid, schemaOptions);
}

/** Query parameters by a contract schema. */
export function query<Schema extends z.ZodMiniType>(schema: Schema) {
  return validator('query', schema, refuseInvalid, schemaOptions);
}

/** Which page of a list is asked for. */
export const PAGE = {
  limit: z._default(
    z.coerce.number().check(z.int(), z.minimum(1), z.maximum(100), z.describe('So many at most.')),
    25,
  ),
  cursor: z.optional(z.string().check(z.describe('`nextCursor` of the page before.'))),
};

export const BAD_CURSOR = { path: ['cursor'], message: 'is not a cursor of this list' };

/** Judged before the body, as the contract orders it. */
export const idempotencyKey = says(
  createMiddleware<Environment>(async (c, next) => {
    const key = c.req.header(IDEMPOTENCY_KEY);
    if (!key) return problemResponse(c, 'idempotency-key-missing');
    if (IDEMPOTENCY_KEY_PATTERN.test(key)) return next();
    const message = 'must be 1 to 255 visible ASCII characters';
    return problemResponse(c, 'invalid-request', { errors: [{ path: IDEMPOTENCY_KEY, message }] });
  }),
  {
    problems: ['idempotency-key-missing', 'invalid-request'],
    parameters: [
      {
        in: 'header',
        name: IDEMPOTENCY_KEY,
        required: true,
        description: 'Names the order, for ever: 1 to 255 visible ASCII characters.',
        schema: { type: 'string', pattern: IDEMPOTENCY_KEY_PATTERN.source },
      },
    ],
  },
);

/** What is wrong, as every Standard Schema library says it. */
type Issues = readonly {
  readonly message: string;
  readonly path?: readonly (PropertyKey | { readonly key: PropertyKey })[] | undefined;
}[];

/** Our own answer in place of the validator's, so that every refusal looks the same. */
function refuseInvalid(
  result: { success: true } | { success: false; error: Issues },
  c: Context,
): Response | undefined {
  return result.success ? undefined : invalid(c, result.error);
}

export function invalid(c: Context, issues: Issues): Response {
  const errors = issues.map(({ path = [], message }) => ({
    path: path.map((step) => String(typeof step === 'object' ? step.key : step)).join('.'),
    message,
  }));
  return problemResponse(c, 'invalid-request', { errors });
}
