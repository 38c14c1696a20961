import * as fc from 'fast-check';
import { type Pool, pick } from './pool.ts';

/** Ids as they stand in an address: those that are there now and then, and some that nothing has. */
const MADE_UP = [
  'none',
  '0',
  '%00',
  'a%00b',
  '%ff',
  '%ed%a0%80',
  '%',
  '%2',
  '%2F',
  '%2e%2e',
  '..',
  '.',
  'a/b',
  '',
  '%20',
  'bill%5fanna%5f1',
  'x'.repeat(255),
  'x'.repeat(256),
  'x'.repeat(3000),
  '%F0%9F%98%80',
  '__proto__',
  'constructor',
  `'--`,
  '*',
  ':id',
  '{id}',
  '%7Bid%7D',
];

const KINDS = ['bills', 'refunds', 'requests', 'customers', 'contracts'] as const;
type Kind = (typeof KINDS)[number];

/** An id for a place in a path, once it is known what there is. */
export type MakeId = (pool: Pool) => string;

const known = (kind: Kind): fc.Arbitrary<MakeId> =>
  fc.nat().map((number) => (pool) => {
    const ids = kind === 'customers' || kind === 'contracts' ? pool[kind] : pool[kind].keys();
    return encodeURIComponent(pick(ids, number) ?? 'none');
  });

/** One of those that something can be done with; any other while there is none. */
const fitting = <T extends { readonly id: string }>(
  all: (pool: Pool) => ReadonlyMap<string, T>,
  fits: (one: T) => boolean,
): fc.Arbitrary<MakeId> =>
  fc.nat().map((number) => (pool) => {
    const known = [...all(pool).values()];
    const one = pick(known.filter(fits), number) ?? pick(known, number);
    return encodeURIComponent(one?.id ?? 'none');
  });

const refundable = fitting(
  ({ bills }) => bills,
  ({ refundability }) => refundability.kind === 'open',
);
const open = fitting(
  ({ refunds }) => refunds,
  ({ status }) => status === 'unknown' || status === 'pending',
);
/** These a person can settle. */
const unsettled = fitting(
  ({ refunds }) => refunds,
  ({ status, attention }) => status === 'unknown' && attention !== null,
);

/** These a person can have seen to. */
const asking = fitting(
  ({ refunds }) => refunds,
  ({ status, attention }) => status === 'failed' && attention !== null,
);
/** These a person can dismiss. */
const undismissed = fitting(
  ({ requests }) => requests,
  ({ state }) => state === 'open',
);

/** New bills have one of these, so that they are told again. */
const fresh: fc.Arbitrary<MakeId> = fc.nat(150).map((number) => () => `bill-f${number}`);

const constants = (...ids: string[]): fc.Arbitrary<MakeId> =>
  fc.constantFrom(...ids).map((id) => () => id);

/** What stands for `{name}` in a path. */
export function ids(path: string, name: string, method: string): fc.Arbitrary<MakeId> {
  const likely = likelyIds(path, name, method);
  return fc.oneof(
    { weight: 16, arbitrary: likely },
    { weight: 1, arbitrary: fc.oneof(...KINDS.map(known)) },
    { weight: 2, arbitrary: constants(...MADE_UP) },
    { weight: 1, arbitrary: fc.webPath({ size: 'small' }).map((id) => () => id.slice(1)) },
  );
}

function likelyIds(path: string, name: string, method: string): fc.Arbitrary<MakeId> {
  if (name === 'vendorId') return constants('acme', 'acme', 'rival');
  if (name === 'provider') return constants('stripe', 'vipps', 'swish', 'klarna');
  if (method === 'PUT') return fc.oneof(fresh, known('bills'));
  if (path.endsWith('/check')) return fc.oneof(open, known('refunds'));
  if (path.endsWith('/resolve')) return fc.oneof(unsettled, open, known('refunds'));
  if (path.endsWith('/acknowledge')) return fc.oneof(asking, known('refunds'));
  if (path.endsWith('/dismiss')) return fc.oneof(undismissed, known('requests'));
  if (path.endsWith('/refunds') || path.endsWith('/requests'))
    return fc.oneof(refundable, refundable, known('bills'));
  return known(KINDS.find((kind) => path.includes(`/${kind}/{`)) ?? 'bills');
}
