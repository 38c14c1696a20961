import { type AliasedExpression, sql } from 'kysely';
import type { Customer } from '../../../../contract/index.ts';
import { isAnywhere } from '../../../refunds/fold.ts';
import { builtOnce } from '../scope/built-once.ts';
import { inner } from '../scope/inner.ts';
import type { Sender } from '../scope/vendor-db.ts';
import { searchNames } from './names.ts';
import { GATHERED, ask, begins, inOrder, rarely } from './parts.ts';
import type { Wanted } from './wanted.ts';

const SEARCH_LAST = sql<string>`search_last`;
/** The e-mail address, where there is one. As its index says it. */
const LAST_WORD = sql<string>`substring(search, '[^ ]*$')`;
/** With letters for signs. As the indexes of trigrams say it. */
const inLetters = (text: string) =>
  `replace(replace(replace(replace(${text}, '-', '0'), '.', '0'), '@', '0'), '_', '0')`;
const IN_LETTERS = sql.raw<string>(inLetters('search'));
/** What is before the last word. */
const NAME_IN_LETTERS = sql.raw<string>(inLetters(`regexp_replace(search, ' [^ ]*$', '')`));
/** Of whom there is more to search than a first name, a last name and one more word. As its index says it. */
const HAS_MORE_WORDS = sql<boolean>`(search not like '% % %' or search like '% % % %'
  or search_last <> split_part(search, ' ', 2) || ' ' || split_part(search, ' ', 1))`;
/** So many addresses that begin alike are all sorted. */
const ADDRESSES = 1000;
const CUSTOMERS = inner.selectFrom('customers').select(['id', 'search']);

/**
 * Those who have it at the beginning of their name, then of another word, then anywhere. Each kind is looked for by an
 * index of its own, and only while there are too few of those before.
 */
export async function searchCustomers(db: Sender, wanted: Wanted): Promise<Customer[]> {
  const { limit, next, isOfAddress } = wanted;
  const where = isAnywhere(wanted.wanted) ? 'anywhere' : 'beginning';
  const besides = (ids: readonly string[]) => ({ ...wanted, ids, left: limit });
  const [{ named, others, wereAll }, addressed] = await Promise.all([
    searchNames(db, wanted, where),
    isOfAddress ? ask(db, withAddress(db, besides([]))) : [],
  ]);
  if (named.length === limit || where === 'beginning') return named;
  if (wereAll) return [...named, ...others];

  const first = eachOnce([...named, ...addressed]);
  if (first.length >= limit) return first.slice(0, limit);
  const rest = besides(named.map(({ id }) => id));
  // What is so common that it would take long to gather was met with among the first of all.
  const isCommon = named.length + others.length === limit;
  const anywhere = () => (isCommon ? others : ask(db, having(db, rest)));
  if (isOfAddress) return eachOnce([...first, ...(await anywhere())]).slice(0, limit);
  if (isAnywhere(next)) return [...named, ...(await ask(db, withNext(db, rest)))].slice(0, limit);
  if (next !== '') return [...named, ...(await anywhere())].slice(0, limit);
  const found = await Promise.all([ask(db, withWord(db, rest)), anywhere()]);
  return eachOnce([...named, ...found.flat()]).slice(0, limit);
}

function eachOnce(customers: readonly Customer[]): Customer[] {
  return [...new Map(customers.map((customer) => [customer.id, customer])).values()];
}

interface Besides extends Wanted {
  /** Who was found already, and how many are wanted besides. */
  readonly ids: readonly string[];
  readonly left: number;
}

/** Those among whom somebody is looked for: an index gives them. */
type Among = AliasedExpression<{ id: string; search: string }, 'among'>;

const best = (among: (wanted: Wanted) => Among, is: 'part' | 'word') =>
  builtOnce((db, wanted: Besides) => {
    const best = inner
      .selectFrom(among(wanted))
      .select(['id', 'search', sql<boolean>`search like ${wanted.word}`.as('has_word')])
      .where(sql<boolean>`search like ${wanted[is]}`)
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
const having = best(
  ({ part, partInLetters }) =>
    CUSTOMERS.where(rarely(IN_LETTERS, partInLetters))
      .where(sql<boolean>`search like ${part}`)
      .where(sql<boolean>`email >= ''`)
      .limit(GATHERED)
      .as('among'),
  'part',
);

/** Whose last word begins so, as far as they are among the first of those. */
const withAddress = best(
  ({ wanted, after }) =>
    CUSTOMERS.where(begins(LAST_WORD, wanted, after))
      .limit(ADDRESSES)
      .as('among'),
  'word',
);

/** Whoever has a word that begins so which is not the first and no last name. Nobody twice. */
const withWord = best(({ wanted, after, wordInLetters }) => {
  const isLast = begins(LAST_WORD, wanted, after);
  return CUSTOMERS.where(isLast)
    .unionAll(
      CUSTOMERS.where(HAS_MORE_WORDS)
        .where(rarely(NAME_IN_LETTERS, wordInLetters))
        .where(sql<boolean>`not ${isLast}`),
    )
    .as('among');
}, 'word');

/** Whoever may have several words in a row: what comes after the first space is the beginning of a word. */
const withNext = best(({ next, afterNext, part, firstTwoInLetters }) => {
  const isPart = sql<boolean>`search like ${part}`;
  return CUSTOMERS.where(begins(SEARCH_LAST, next, afterNext))
    .where(isPart)
    .union(CUSTOMERS.where(begins(LAST_WORD, next, afterNext)).where(isPart))
    .union(CUSTOMERS.where(HAS_MORE_WORDS).where(rarely(NAME_IN_LETTERS, firstTwoInLetters)))
    .as('among');
}, 'part');
