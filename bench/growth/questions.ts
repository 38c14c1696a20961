import { randomUUID } from 'node:crypto';
import type { RefundAnswer, SearchResult } from '../../contract/index.ts';
import { NEWCOMER } from '../fill/rows.ts';
import type { Pick } from './picks.ts';
import type { World } from './world.ts';

/** What is asked of a server, about something else each time. */
export interface Question {
  readonly what: string;
  /** How many times as long it may take of many bills as of few. */
  readonly most: number;
  /** Whether it is one of those that a desk waits for at each key or click. */
  readonly atTheDesk?: true;
  ask(world: World, pick: Pick): Promise<unknown>;
}

const between = (from: number, to: number) => from + Math.floor(Math.random() * (to - from + 1));
const beginning = (text: string, from: number, to: number) => text.slice(0, between(from, to));

const FLAT = 1.3;
const SEARCH = 2;

function reading(what: string, path: (pick: Pick) => string): Question {
  return { what, most: FLAT, ask: (world, pick) => world.ask(path(pick)) };
}

function searching(what: string, wanted: (pick: Pick) => string): Question {
  return {
    what: `search: ${what}`,
    most: SEARCH,
    atTheDesk: true,
    ask: (world, pick) =>
      world.ask<SearchResult[]>(`/search?${new URLSearchParams({ q: wanted(pick) })}`),
  };
}

const wordOf = (name: string, nth: number) => name.split(' ').at(nth) ?? name;

/** A piece from the middle of a word of a name, as somebody types who has not heard its beginning. */
function inner({ name }: Pick): string {
  const word = wordOf(name, between(0, 1) - 1);
  const letters = Math.min(between(3, 5), word.length - 1);
  const at = between(1, word.length - letters);
  return word.slice(at, at + letters);
}

const COMMON = ['son', 'sson', 'berg', 'ann', 'lar', 'example', 'ontract'];

export const QUESTIONS: readonly Question[] = [
  reading('a bill', ({ bill }) => `/bills/${bill}`),
  {
    ...reading('bills of a customer', ({ customer }) => `/bills?customerId=${customer}`),
    atTheDesk: true,
  },
  {
    ...reading('bills of a contract', ({ contract }) => `/bills?contractId=${contract}`),
    atTheDesk: true,
  },
  {
    ...reading(
      'bills by e-mail address',
      ({ email }) => `/bills?${new URLSearchParams({ email })}`,
    ),
    atTheDesk: true,
  },
  reading('hints of a bill', ({ bill }) => `/bills/${bill}/hints`),
  reading('refunds, the newest', () => '/refunds'),
  reading('refunds that failed', () => '/refunds?status=failed&limit=5'),
  reading('refunds of a person', () => `/refunds?by=u-${between(1, 40)}&limit=5`),
  reading('summary of a month', () => `/refunds/summary?by=${NEWCOMER}`),
  searching('one or two letters', ({ name }) => beginning(name, 1, 2)),
  searching('beginning of a name', ({ name }) => beginning(name, 3, 10)),
  searching('beginning of a last name', ({ name }) => beginning(wordOf(name, -1), 3, 6)),
  searching('a whole name', ({ name }) => name),
  searching('part of a name', inner),
  searching('what many have in common', () => COMMON[between(0, COMMON.length - 1)] ?? ''),
  searching('beginning of an e-mail address', ({ email }) =>
    beginning(email, 5, email.indexOf('@')),
  ),
  searching('contract id', ({ contract }) => contract),
  searching('beginning of a contract id', ({ contract }) => contract.slice(0, -between(1, 4))),
  searching('number in a contract id', ({ contract }) => contract.split('_')[1] ?? ''),
];

/** Moves money, so it is asked of bills that nothing was given back of. */
export const REFUND: Question = {
  what: 'a refund',
  most: FLAT,
  async ask(world, { bill, paid, currency }) {
    const { refund } = await world.ask<RefundAnswer>(`/bills/${bill}/refunds`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'Idempotency-Key': randomUUID() },
      body: JSON.stringify({ amount: paid, currency, reason: 'Goodwill' }),
    });
    if (refund.status !== 'succeeded') throw new Error(`A refund is ${refund.status}`);
  },
};
