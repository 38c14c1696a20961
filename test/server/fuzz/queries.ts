import * as fc from 'fast-check';
import type { Parameter } from '../../../server/http/openapi/types.ts';
import { hostile } from './hostile.ts';
import { type Pool, pick } from './pool.ts';
import { valid } from './valid.ts';

/** What is asked for, once it is known what there is. */
export type MakeQuery = (pool: Pool) => string;
type MakePair = (pool: Pool) => [name: string, value: string];

/** A site that may show the panel in a frame. */
export const HELPDESK = 'https://desk.example';

/** Where values for a parameter are that mean something. */
const KNOWN: Record<string, (pool: Pool) => Iterable<string>> = {
  contractId: ({ contracts }) => contracts,
  customerId: ({ customers }) => customers,
  email: ({ emails }) => emails,
  cursor: ({ cursors }) => cursors,
  origin: () => [HELPDESK],
  status: () => ['failed', 'pending,unknown', 'succeeded', 'succeeded,succeeded', 'sending', ','],
  provider: ({ refunds }) => [...refunds.values()].map(({ provider }) => provider),
  by: () => ['u-admin', 'u-support'],
  from: () => ['2026-11-01', '2026-11-25T12:00:00Z', '1900-01-01', '2026-02-30'],
  to: () => ['2026-11-25', '2027-01-01T00:00:00+01:00', '8999-12-31'],
  timeZone: () => ['Europe/Stockholm', 'Pacific/Apia', 'UTC', '+02:00', 'Nowhere/Land'],
  around: () => [HELPDESK],
  q: ({ emails, contracts }) => [...emails, ...contracts, 'anna', 'åsa', 'öst'],
};

/** Mostly what a list takes: one way to find things, and perhaps how many. Then everything else. */
export function queries(parameters: readonly Parameter[]): fc.Arbitrary<MakeQuery> {
  const asked = parameters.filter((one) => one.in === 'query');
  if (asked.length === 0)
    return fc.constantFrom<MakeQuery>(
      () => '',
      () => '',
      () => '?x=1',
      () => '?',
    );
  const one = fc.oneof(...asked.map(pair));
  const ways = asked.filter(({ name }) => name !== 'limit' && name !== 'cursor');
  const needed = asked.filter(({ required }) => required);
  const likely = fc
    .tuple(
      fc.oneof(
        ...ways.map((way) => fc.tuple(...[...needed.filter((one) => one !== way), way].map(known))),
      ),
      fc.array(fc.oneof(...asked.filter((p) => !ways.includes(p)).map(known), one), {
        maxLength: 1,
      }),
    )
    .map(([way, more]) => [...way, ...more]);
  return fc
    .oneof(
      { weight: 3, arbitrary: likely },
      { weight: 2, arbitrary: fc.array(one, { maxLength: 4 }) },
    )
    .map(
      (pairs) => (pool) => `?${new URLSearchParams(pairs.map((make) => make(pool))).toString()}`,
    );
}

function known({ name, schema }: Parameter): fc.Arbitrary<MakePair> {
  return fc.tuple(fc.nat(), valid(schema)).map(([number, value]) => (pool) => {
    const from = KNOWN[name]?.(pool) ?? [];
    return [name, pick(from, number) ?? written(value)];
  });
}

/** Places in a list that nobody gave. */
const forged = fc
  .tuple(hostile, hostile)
  .map((place): MakePair => () => [
    'cursor',
    Buffer.from(JSON.stringify(place)).toString('base64url'),
  ]);

function pair(parameter: Parameter): fc.Arbitrary<MakePair> {
  const any =
    (value: unknown): MakePair =>
    () => [parameter.name, written(value)];
  const others = parameter.name === 'cursor' ? [forged] : [];
  return fc.oneof(known(parameter), valid(parameter.schema).map(any), hostile.map(any), ...others);
}

const written = (value: unknown) =>
  typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
