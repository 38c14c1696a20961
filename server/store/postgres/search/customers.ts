import { type AliasedExpression, sql } from 'kysely';
import type { Customer } from '../../../../contract/index.ts';
import { isAnywhere } from '../../../refunds/fold.ts';
import { builtOnce } from '../scope/built-once.ts';
import { inner } from '../scope/inner.ts';
import type { Sender, VendorDb } from '../scope/vendor-db.ts';
import { searchNames } from './names.ts';
import { GATHERED, askOnce, begins, inOrder } from './parts.ts';
import type { Wanted } from './wanted.ts';

const SEARCH_LAST = sql<string>`search_last`;
/** The e-mail address, where there is one. As its index says it. */
const LAST_WORD = sql<string>`substring(search, '[^ ]*$')`;
/** Of whom there is more to search than a first name, a last name and one more word. As its index says it. */
const HAS_MORE_WORDS = sql<boolean>`(search not like '% % %' or search like '% % % %'
  or search_last <> split_part(search, ' ', 2) || ' ' || split_part(search, ' ', 1))`;
const CUSTOMERS = inner.selectFrom('customers').select(['id', 'search']);

/**
 * Those who have it at the beginning of their name, then of another word, then anywhere. Each kind is looked for by an
 * index of its own, and only while there are too few of those before.
 */
export async function searchCustomers(db: VendorDb & Sender, wanted: Wanted): Promise<Customer[]> {
  const { limit, next, isRare } = wanted;
  const where = isAnywhere(wanted.wanted) ? 'anywhere' : 'beginning';
  const { named, others, wereAll } = await searchNames(db, wanted, where);
  if (named.length === limit || where === 'beginning') return named;
  if (wereAll) return [...named, ...others];
  if (isRare) return more(having, named);
  if (next !== '') return more(isAnywhere(next) ? withNext : having, named);

  const found = await more(withWord, named);
  // What is so common that it would take long to gather was met with among the first of all.
  const ids = new Set(found.map(({ id }) => id));
  const common = [...found, ...others.filter(({ id }) => !ids.has(id))].slice(0, limit);
  return common.length === limit ? common : more(having, found);

  async function more(finding: typeof having, found: Customer[]): Promise<Customer[]> {
    const besides = { ids: found.map(({ id }) => id), left: limit - found.length };
    if (besides.left === 0) return found;
    return [...found, ...(await askOnce(db, finding(db, { ...wanted, ...besides })))];
  }
}

interface Besides extends Wanted {
  /** Who was found already, and how many are still wanted. */
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

/**
 * By the trigrams. The offset keeps the planner from looking through all in their order until it comes upon some, and
 * what is true of every row, but only the table has, from taking that for cheap.
 */
const having = best(
  ({ rarest, part }) =>
    CUSTOMERS.where(sql<boolean>`search like ${rarest}`)
      .where(sql<boolean>`search || '' like ${part}`)
      .where(sql<boolean>`email >= ''`)
      .limit(GATHERED)
      .as('among'),
  'part',
);

/** Whoever has a word that begins so which is not the first and no last name. Nobody twice. */
const withWord = best(({ wanted, after, word }) => {
  const isLast = begins(LAST_WORD, wanted, after);
  return CUSTOMERS.where(isLast)
    .unionAll(
      CUSTOMERS.where(HAS_MORE_WORDS)
        .where(sql<boolean>`search like ${word}`)
        .where(sql<boolean>`not ${isLast}`),
    )
    .as('among');
}, 'word');

/** Whoever may have several words in a row: what comes after the first space is the beginning of a word. */
const withNext = best(({ next, afterNext, part }) => {
  const isPart = sql<boolean>`search like ${part}`;
  return CUSTOMERS.where(begins(SEARCH_LAST, next, afterNext))
    .where(isPart)
    .union(CUSTOMERS.where(begins(LAST_WORD, next, afterNext)).where(isPart))
    .union(CUSTOMERS.where(HAS_MORE_WORDS).where(isPart))
    .as('among');
}, 'part');
