import type { MiddlewareHandler } from 'hono';
import type { Dialect } from './dialects.ts';
import { NO_SUBSCRIPTION, type Tokens } from './tokens.ts';
import { answer, instanceOf } from './wire.ts';

const SYSTEM = ['Name', 'Version', 'Plugin-Name', 'Plugin-Version'];

/** Lets nobody in without the headers that every call must have. */
export function gate(tokens: Tokens, dialect: Dialect): MiddlewareHandler {
  return async (c, next) => {
    const at = instanceOf(c);
    const header = (name: string) => c.req.header(name);
    const invalid = (detail: string) => answer(c, dialect.invalid(at, detail));

    if (!header('Ocp-Apim-Subscription-Key')) return answer(c, NO_SUBSCRIPTION);
    if (!tokens.open(header('Authorization'))) return answer(c, dialect.notAuthorized(at));
    const msn = header('Merchant-Serial-Number');
    if (msn === undefined ? dialect.needsMsn : !/^\d{4,10}$/.test(msn))
      return invalid('Merchant-Serial-Number: 4 to 10 digits');
    const long = SYSTEM.find((end) => (header(`Vipps-System-${end}`) ?? '').length > 30);
    if (long) return invalid(`Vipps-System-${long}: at most 30 characters`);
    if (c.req.method === 'POST' && !/^application\/json\b/.test(header('Content-Type') ?? ''))
      return invalid('Content-Type: must be application/json');
    return next();
  };
}
