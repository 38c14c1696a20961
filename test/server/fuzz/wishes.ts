import * as fc from 'fast-check';
import { bodies } from './bodies.ts';
import { headers } from './headers.ts';
import { ids } from './paths.ts';
import type { Pool } from './pool.ts';
import { queries } from './queries.ts';
import type { Route } from './routes.ts';
import { toldAgain } from './told-again.ts';
import { type Asked, decoded } from './asked.ts';

/** A request, once it is known what there is. */
export type Wish = (pool: Pool) => Asked;

const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'QUERY', 'PROPFIND'];

/** Requests for an operation, most of them such as it takes. */
export function wishes(route: Route): fc.Arbitrary<Wish> {
  const { path, method, operation } = route;
  const names = [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);
  const schema = Object.values(operation.requestBody?.content ?? {})[0]?.schema ?? {};
  const made = fc
    .record({
      method: fc.oneof(
        { weight: 24, arbitrary: fc.constant(method) },
        { weight: 1, arbitrary: fc.constantFrom(...METHODS) },
      ),
      ids: fc.record(Object.fromEntries(names.map((name) => [name, ids(path, name, method)]))),
      query: queries(operation.parameters ?? []),
      headers: headers(route),
      body: operation.requestBody ? bodies(schema) : fc.constant(null),
    })
    .map((parts): Wish => (pool) => {
      const id = Object.fromEntries(names.map((name) => [name, parts.ids[name]?.(pool) ?? '']));
      const named = decoded(id['id'] ?? '');
      const bill = pool.bills.get(named);
      return {
        method: parts.method,
        path:
          path.replaceAll(/\{(\w+)\}/g, (_, name: string) => id[name] ?? '') + parts.query(pool),
        headers: parts.headers,
        ...(parts.body && !['GET', 'HEAD'].includes(parts.method)
          ? { body: parts.body({ id: named, bill }) }
          : {}),
      };
    });
  const again = toldAgain(route);
  return again ? fc.oneof({ weight: 2, arbitrary: made }, { weight: 1, arbitrary: again }) : made;
}
