import { type AliasedExpression, sql } from 'kysely';
import type { Customer } from '../../../../contract/index.ts';
import { isAnywhere } from '../../../refunds/fold.ts';
import { builtOnce } from '../scope/built-once.ts';
import { inner } from '../scope/inner.ts';
import type { Sender } from '../scope/vendor-db.ts';
import { firstOnes } from './first-ones.ts';
import { GATHERED, ask, begins, inOrder, rarely } from './parts.ts';
import { HAS_MORE_WORDS, IN_LETTERS, LAST_WORD, NAME_IN_LETTERS, SEARCH_LAST } from './texts.ts';
import type { Wanted } from './wanted.ts';

const CUSTOMERS = inner.selectFrom('customers').select(['id', 'search']);

/**
 * Those who have it at the beginning of their name, then of another word, then anywhere. What is so common that it would take
 * long to gather is met with among the first ones; what is left is rare.
 */
export async function searchCustomers(db: Sender, wanted: Wanted): Promise<Customer[]> {
  const by = !isAnywhere(wanted.wanted) ? 'beginning' : isAnywhere(wanted.next) ? 'words' : 'word';
  const { found, named, wereAll } = await firstOnes(db, wanted, by);
  if (named.length === wanted.limit || wereAll || by === 'beginning') return found;
  // A word and the next may go from a name into an address, and no index has the beginnings of those.
  return by === 'words'
    ? [...named, ...(await besides(withNext, named))]
    : [...found, ...(await besides(having, found))];

  async function besides(others: typeof having, found: readonly Customer[]): Promise<Customer[]> {
    const left = wanted.limit - found.length;
    if (left === 0) return [];
    return ask(db, others(db, { ...wanted, ids: found.map(({ id }) => id), left }));
  }
}

interface Besides extends Wanted {
  /** Who was found already, and how many are still wanted. */
  readonly ids: readonly string[];
  readonly left: number;
}

/** Those among whom somebody is looked for: an index gives them. */
type Among = AliasedExpression<{ id: string; search: string }, 'among'>;

const best = (among: (wanted: Wanted) => Among) =>
  builtOnce((db, wanted: Besides) => {
    const best = inner
      .selectFrom(among(wanted))
      .select(['id', 'search', sql<boolean>`search like ${wanted.word}`.as('has_word')])
      .where(sql<boolean>`id <> all(${wanted.ids})`)
      .orderBy('has_word', 'desc')
      .orderBy(inOrder('search'))
      .orderBy(inOrder('id'))
      .limit(wanted.left);
    return db
      .selectFrom(best.as('found'))
      .innerJoin('customers', 'customers.id', 'found.id')
      .select(['customers.id', 'customers.name', 'customers.email'])
      .orderBy('found.has_word', 'desc')
      .orderBy(inOrder('found.search'))
      .orderBy(inOrder('found.id'));
  });

/** By the trigrams. What is true of every row, but only the table has, keeps the planner from going through all in their order. */
const having = best(({ part, partInLetters }) =>
  CUSTOMERS.where(rarely(IN_LETTERS, partInLetters))
    .where(sql<boolean>`search like ${part}`)
    .where(sql<boolean>`email >= ''`)
    .limit(GATHERED)
    .as('among'),
);

/** Whoever may have several words in a row: what comes after the first space is the beginning of a word. */
const withNext = best(({ next, afterNext, part, firstTwoInLetters }) => {
  const isPart = sql<boolean>`search like ${part}`;
  return CUSTOMERS.where(begins(SEARCH_LAST, next, afterNext))
    .where(isPart)
    .union(CUSTOMERS.where(begins(LAST_WORD, next, afterNext)).where(isPart))
    .union(
      CUSTOMERS.where(HAS_MORE_WORDS)
        .where(rarely(NAME_IN_LETTERS, firstTwoInLetters))
        .where(isPart),
    )
    .as('among');
});
