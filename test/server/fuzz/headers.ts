import * as fc from 'fast-check';
import { IDEMPOTENCY_KEY, REQUEST_ID } from '../../../contract/index.ts';
import type { Route } from './routes.ts';

type Headers = Readonly<Record<string, string>>;

/** Who asks, and with what for a token. */
const people = fc.oneof(
  { weight: 80, arbitrary: fc.constant('Bearer admin') },
  {
    weight: 16,
    // prettier-ignore
    arbitrary: fc.constantFrom(
      'Bearer agent', 'Bearer agent', 'Bearer nobody', 'Bearer nobody', 'Bearer rival', 'Bearer rival', 'Bearer impersonated', 'bearer  admin', null,
      '', 'Bearer', 'Bearer ', 'Bearer x', 'Bearer admin x', 'Basic eDp5', 'admin', 'Bearer __proto__x', `Bearer ${'x'.repeat(5000)}`,
    ),
  },
);

const types = fc.oneof(
  { weight: 24, arbitrary: fc.constant('application/json') },
  {
    weight: 4,
    // prettier-ignore
    arbitrary: fc.constantFrom(
      'application/json; charset=utf-8', 'APPLICATION/JSON', 'application/problem+json', 'application/vnd.api+json', 'text/json',
      'text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data', 'multipart/form-data; boundary=x', 'application/xml', 'x', '', null,
    ),
  },
);

/** As much of any text as a header can hold. */
const headerText = fc.string({ maxLength: 300 }).map((text) => text.trim());
const keys = fc.oneof(
  { weight: 30, arbitrary: fc.uuid() },
  {
    weight: 4,
    arbitrary: fc.constantFrom(
      null,
      '',
      'k',
      'k',
      'a b',
      'å',
      '\u00a0',
      'k'.repeat(255),
      'k'.repeat(256),
      '"k"',
      '~',
      '\x7f',
    ),
  },
  { weight: 1, arbitrary: headerText },
);
const requestIds = fc.oneof(
  { weight: 8, arbitrary: fc.constant(null) },
  { weight: 1, arbitrary: fc.constantFrom('mine-1', 'a b', '', '=', 'x'.repeat(256), '<b>') },
  { weight: 1, arbitrary: headerText },
);
const accepts = fc.constantFrom(
  null,
  null,
  '*/*',
  'application/json',
  'text/csv',
  'image/png',
  ';;;',
);
const origins = fc.constantFrom(null, null, null, 'https://evil.example', 'null');

/** The headers of a request. Those that are null are not there. */
export function headers({ operation }: Route): fc.Arbitrary<Headers> {
  const wantsKey = operation.parameters?.some(({ name }) => name === IDEMPOTENCY_KEY);
  return fc
    .record({
      'Authorization': people,
      'Content-Type': operation.requestBody ? types : fc.constant(null),
      [IDEMPOTENCY_KEY]: wantsKey ? keys : fc.constant(null),
      [REQUEST_ID]: requestIds,
      'Accept': accepts,
      'Origin': origins,
    })
    .map((all) =>
      Object.fromEntries(
        Object.entries(all).filter((pair): pair is [string, string] => pair[1] !== null),
      ),
    );
}
