import { type AliasedExpression, type RawBuilder, sql } from 'kysely';
import type { Customer } from '../../../../contract/index.ts';
import { isAnywhere } from '../../../refunds/fold.ts';
import type { VendorDb } from '../scope/vendor-db.ts';
import { searchNames } from './names.ts';
import { begins, has, inOrder, inner, rarestOf } from './parts.ts';

const [SEARCH, SEARCH_LAST] = [sql<string>`search`, sql<string>`search_last`];
/** The e-mail address, where there is one. As its index says it. */
const LAST_WORD = sql<string>`substring(search, '[^ ]*$')`;
/** Of whom there is more to search than a first name, a last name and one more word. As its index says it. */
const HAS_MORE_WORDS = sql<boolean>`(search not like '% % %' or search like '% % % %'
  or search_last <> split_part(search, ' ', 2) || ' ' || split_part(search, ' ', 1))`;

/** Those among whom somebody is looked for: an index gives them. */
type Among = AliasedExpression<{ id: string; search: string }, 'among'>;

/**
 * Those who have it at the beginning of their name, then of another word, then anywhere. Each kind is looked for by an
 * index of its own, and only while there are too few of those before.
 */
export async function searchCustomers(
  db: VendorDb,
  wanted: string,
  limit: number,
): Promise<Customer[]> {
  const { named, others, wereAll } = await searchNames(db, wanted, limit);
  if (named.length === limit || !isAnywhere(wanted)) return named;
  if (wereAll) return [...named, ...others];
  const best = (among: Among, found: readonly Customer[], is = has(SEARCH, wanted)) =>
    bestOf(db, among, is, { wanted, limit: limit - found.length, found });

  const [, next] = wanted.split(' ');
  if (next !== undefined) {
    const among = isAnywhere(next) ? withNext(wanted, next) : having(wanted);
    return [...named, ...(await best(among, named))];
  }

  const found = [...named, ...(await best(withWord(wanted), named, hasWord(wanted)))];
  const left = limit - found.length;
  if (left === 0) return found;
  // What is so common that it would take long to gather was met with among the first of all.
  const ids = new Set(found.map(({ id }) => id));
  const common = others.filter(({ id }) => !ids.has(id));
  return [
    ...found,
    ...(common.length < left ? await best(having(wanted), found) : common.slice(0, left)),
  ];
}

interface Asked {
  readonly wanted: string;
  readonly limit: number;
  readonly found: readonly Customer[];
}

function bestOf(
  db: VendorDb,
  among: Among,
  is: RawBuilder<boolean>,
  { wanted, limit, found }: Asked,
): Promise<Customer[]> {
  const best = inner
    .selectFrom(among)
    .select(['id', 'search', hasWord(wanted).as('has_word')])
    .where(is)
    .where(sql<boolean>`id <> all(${found.map(({ id }) => id)})`)
    .orderBy('has_word', 'desc')
    .orderBy(inOrder('search'))
    .orderBy(inOrder('id'))
    .limit(limit);
  return db
    .selectFrom(best.as('found'))
    .innerJoin('customers', 'customers.id', 'found.id')
    .select(['customers.id', 'customers.name', 'customers.email'])
    .orderBy('found.has_word', 'desc')
    .orderBy(inOrder('found.search'))
    .orderBy(inOrder('found.id'))
    .execute();
}

const hasWord = (wanted: string) => has(SEARCH, ` ${wanted}`);

const customers = () => inner.selectFrom('customers').select(['id', 'search']);

/**
 * By the trigrams. The offset keeps the planner from looking through all in their order until it comes upon some, and
 * what is true of every row, but only the table has, from taking that for cheap.
 */
const having = (wanted: string): Among =>
  customers()
    .where(has(SEARCH, rarestOf(wanted)))
    .where(sql<boolean>`email >= ''`)
    .offset(0)
    .as('among');

/** Whoever has a word that begins so which is not the first and no last name. Nobody twice. */
function withWord(wanted: string): Among {
  const isLast = begins(LAST_WORD, wanted);
  return customers()
    .where(isLast)
    .unionAll(
      customers()
        .where(HAS_MORE_WORDS)
        .where(has(SEARCH, ` ${wanted}`))
        .where(sql<boolean>`not ${isLast}`),
    )
    .as('among');
}

/** Whoever may have several words in a row: what comes after the first space is the beginning of a word. */
const withNext = (wanted: string, next: string): Among =>
  customers()
    .where(begins(SEARCH_LAST, next))
    .where(has(SEARCH, wanted))
    .union(customers().where(begins(LAST_WORD, next)).where(has(SEARCH, wanted)))
    .union(customers().where(HAS_MORE_WORDS).where(has(SEARCH, wanted)))
    .as('among');
