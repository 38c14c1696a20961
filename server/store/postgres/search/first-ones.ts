import { type SelectQueryBuilder, sql } from 'kysely';
import type { Customer } from '../../../../contract/index.ts';
import type { VendorTables } from '../schema.ts';
import { builtOnce } from '../scope/built-once.ts';
import { inner } from '../scope/inner.ts';
import type { Sender } from '../scope/vendor-db.ts';
import { GATHERED, ask, begins, beginsUnsorted, inOrder, rarely, upTo } from './parts.ts';
import { HAS_MORE_WORDS, LAST_WORD, NAME_IN_LETTERS, SEARCH, SEARCH_LAST } from './texts.ts';
import type { Wanted } from './wanted.ts';

/** So many are looked through in their order: all of a small vendor’s, and enough of others’ for what many have. */
const FIRST = 1000;
/** So many who have a last name are all sorted. Of more, enough are soon met with in the order of everybody. */
const FEW_NAMESAKES = 1000;

export interface FirstOnes {
  /** Best first: whose name or last name begins so, who has another word that does, who has it anywhere. */
  readonly found: Customer[];
  /** The first of them, whose name or last name begins so. */
  readonly named: Customer[];
  /** Whether there is nobody else who has it anywhere. */
  readonly wereAll: boolean;
}

type Customers = SelectQueryBuilder<
  VendorTables,
  'customers',
  { id: string; search: string; search_last: string }
>;

const CUSTOMERS: Customers = inner.selectFrom('customers').select(['id', 'search', 'search_last']);
const SORTED = CUSTOMERS.orderBy(inOrder('search')).orderBy(inOrder('id'));

/**
 * Who has it at the beginning of a name, and where it is one word, at that of any word; and of those who have it anywhere, who is among the
 * first of all.
 */
export async function firstOnes(
  db: Sender,
  wanted: Wanted,
  by: keyof typeof FIRST_ONES,
): Promise<FirstOnes> {
  const rows = await ask(db, FIRST_ONES[by](db, wanted));
  // There is a row also where nobody was found.
  const ranked = rows.flatMap(({ rank, id, name, email }) =>
    id === null || name === null || email === null ? [] : [{ rank, customer: { id, name, email } }],
  );
  const found = ranked.map(({ customer }) => customer);
  const named = found.filter((_, nth) => ranked[nth]?.rank === 0);
  return { found, named, wereAll: rows[0]?.wereAll === true };
}

const firstOnesBy = (candidates: (wanted: Wanted) => ReturnType<typeof named>) =>
  builtOnce((db, wanted: Wanted) =>
    db
      .selectFrom(upTo(FEW_NAMESAKES + 1, withLastName(wanted)).as('family'))
      .innerJoin(upTo(wanted.limit, withName(wanted)).as('first_names'), (join) => join.onTrue())
      .innerJoinLateral(
        upTo(FIRST + 1, SORTED)
          .where(tooFew(wanted))
          .as('crowd'),
        (join) => join.onTrue(),
      )
      .leftJoinLateral(best(candidates(wanted), wanted), (join) => join.onTrue())
      .leftJoin('customers', 'customers.id', 'found.id')
      .select(['found.rank', 'customers.id', 'customers.name', 'customers.email'])
      .select(sql<boolean>`${tooFew(wanted)} and not ${ARE_MANY}`.as('wereAll'))
      .orderBy('found.rank')
      .orderBy(inOrder('found.search'))
      .orderBy(inOrder('found.id')),
  );

const withName = ({ wanted, after }: Wanted) => SORTED.where(begins(SEARCH, wanted, after));
const withLastName = ({ wanted, after }: Wanted) =>
  CUSTOMERS.where(begins(SEARCH_LAST, wanted, after));

/** Whether more are wanted than have it at the beginning. If they are enough, nobody else is looked for. */
const tooFew = ({ limit }: Wanted) =>
  sql<boolean>`(first_names.count < ${limit}::int and family.count < ${limit}::int)`;
const ARE_FEW_NAMESAKES = sql<boolean>`family.count <= ${FEW_NAMESAKES}::int`;
/** Not counted where enough have it at the beginning. */
const ARE_MANY = sql<boolean>`crowd.count > ${FIRST}::int`;

const some = (customers: Customers) => inner.selectFrom(customers.as('some')).selectAll();

/** The first ones by name and by last name. */
const named = (wanted: Wanted) =>
  some(withName(wanted).limit(wanted.limit))
    .union(some(withLastName(wanted).limit(FEW_NAMESAKES)).where(ARE_FEW_NAMESAKES))
    .union(
      some(SORTED.where(beginsUnsorted(SEARCH_LAST, wanted.wanted)).limit(wanted.limit)).where(
        sql<boolean>`not ${ARE_FEW_NAMESAKES}`,
      ),
    );

/** Besides, where those are too few, the first of all who have it anywhere. */
const parts = (wanted: Wanted) =>
  named(wanted).union(
    some(SORTED.limit(FIRST))
      .where(sql<boolean>`search like ${wanted.part}`)
      .where(tooFew(wanted)),
  );

/**
 * And if there are more than were looked through, who has it at the beginning of another word: the address, or what stands between a
 * first and a last name.
 */
const words = (wanted: Wanted) => {
  const addressed = CUSTOMERS.where(begins(LAST_WORD, wanted.wanted, wanted.after));
  const between = CUSTOMERS.where(HAS_MORE_WORDS).where(
    rarely(NAME_IN_LETTERS, wanted.wordInLetters),
  );
  const isWord = sql<boolean>`search like ${wanted.word}`;
  return parts(wanted)
    .union(some(addressed.limit(GATHERED)).where(isWord).where(tooFew(wanted)).where(ARE_MANY))
    .union(some(between.limit(GATHERED)).where(isWord).where(tooFew(wanted)).where(ARE_MANY));
};

const FIRST_ONES = {
  beginning: firstOnesBy(named),
  word: firstOnesBy(words),
  words: firstOnesBy(parts),
};

function best(candidates: ReturnType<typeof named>, { wanted, word, limit }: Wanted) {
  const isNamed = sql`${beginsUnsorted(SEARCH, wanted)} or ${beginsUnsorted(SEARCH_LAST, wanted)}`;
  return inner
    .selectFrom(candidates.as('either'))
    .selectAll()
    .select(
      sql<number>`case when ${isNamed} then 0 when search like ${word} then 1 else 2 end`.as(
        'rank',
      ),
    )
    .orderBy('rank')
    .orderBy(inOrder('search'))
    .orderBy(inOrder('id'))
    .limit(limit)
    .as('found');
}
