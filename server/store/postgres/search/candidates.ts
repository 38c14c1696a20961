import { type RawBuilder, sql } from 'kysely';
import { inner } from '../scope/inner.ts';
import {
  ARE_MANY,
  FIRST,
  GATHERED,
  SOME_HAVE,
  areRare,
  begins,
  beginsUnsorted,
  inOrder,
  rarely,
  upTo,
} from './parts.ts';
import {
  HAS_MORE_WORDS,
  IN_LETTERS,
  LAST_WORD,
  NAME_IN_LETTERS,
  SEARCH,
  SEARCH_LAST,
} from './texts.ts';
import type { Wanted } from './wanted.ts';

// Among whom the best are, by what is wanted. What is so common that it would take long to gather is met with among the first of all;
// what is left is rare, and indexes gather it.

/** So many who have a last name are all sorted. Of more, enough are soon met with in the order of everybody. */
const FEW_NAMESAKES = 1000;

const NAMED = sql<number>`0`;
const WORD = sql<number>`1`;

const CUSTOMERS = inner.selectFrom('customers').select(['id', 'search']);
export const SORTED = CUSTOMERS.orderBy(inOrder('search')).orderBy(inOrder('id'));

const withName = ({ wanted, after }: Wanted) => SORTED.where(begins(SEARCH, wanted, after));
const withLastName = ({ wanted, after }: Wanted) =>
  CUSTOMERS.where(begins(SEARCH_LAST, wanted, after));
/** Whose last word, the e-mail address, begins so. */
const withAddress = ({ wanted, after }: Wanted) =>
  CUSTOMERS.where(begins(LAST_WORD, wanted, after));

export const firstNames = (wanted: Wanted) => upTo(wanted.limit, withName(wanted));
export const family = (wanted: Wanted) => upTo(FEW_NAMESAKES + 1, withLastName(wanted));
export const addresses = (wanted: Wanted) => upTo(wanted.limit, withAddress(wanted));
const ARE_FEW_NAMESAKES = sql<boolean>`family.count <= ${FEW_NAMESAKES}::int`;

/** Ranked: 0 for who has it at the beginning of the name or last name, 1 for who has another word that begins so, 2 for who has it anywhere. */
const ranked = (rank: RawBuilder<number>, some: typeof CUSTOMERS) =>
  inner.selectFrom(some.as('some')).select(['id', 'search', rank.as('rank')]);

/** Of those who have it anywhere. */
const byWord = ({ word }: Wanted) => sql<number>`case when search like ${word} then 1 else 2 end`;
const isPart = ({ part }: Wanted) => sql<boolean>`search like ${part}`;
const isWord = ({ word }: Wanted) => sql<boolean>`search like ${word}`;

/** The first ones by name and by last name. */
export const named = (wanted: Wanted) => {
  const sorted = SORTED.where(beginsUnsorted(SEARCH_LAST, wanted.wanted)).limit(wanted.limit);
  return ranked(NAMED, withName(wanted).limit(wanted.limit))
    .unionAll(ranked(NAMED, withLastName(wanted).limit(FEW_NAMESAKES)).where(ARE_FEW_NAMESAKES))
    .unionAll(ranked(NAMED, sorted).where(sql<boolean>`not ${ARE_FEW_NAMESAKES}`));
};

/** Besides, the first of all who have it anywhere. */
const parts = (wanted: Wanted) =>
  named(wanted).unionAll(
    ranked(byWord(wanted), SORTED.limit(FIRST)).where(isPart(wanted)).where(SOME_HAVE),
  );

/**
 * And of more than were looked through, who has it at the beginning of another word, which is the address, or what stands between a
 * first and a last name; and if it is rare, whoever has it anywhere.
 */
export const withWord = (wanted: Wanted) => {
  const between = CUSTOMERS.where(HAS_MORE_WORDS)
    .where(rarely(NAME_IN_LETTERS, wanted.wordInLetters))
    .where(isWord(wanted))
    .limit(GATHERED);
  const few = sql<boolean>`${areRare(wanted)} and addresses.count < ${wanted.limit}::int`;
  return parts(wanted)
    .unionAll(
      ranked(WORD, withAddress(wanted).limit(GATHERED)).where(isWord(wanted)).where(ARE_MANY),
    )
    .unionAll(ranked(WORD, between).where(ARE_MANY))
    .unionAll(ranked(byWord(wanted), having(wanted)).where(few));
};

/** By the trigrams. What is true of every row, but only the table has, keeps the planner from going through all in their order. */
const having = (wanted: Wanted) =>
  CUSTOMERS.where(rarely(IN_LETTERS, wanted.partInLetters))
    .where(isPart(wanted))
    .where(sql<boolean>`email >= ''`)
    .limit(GATHERED);

/** Or who may have several words in a row: what comes after the first space is the beginning of a word. */
export const withWords = (wanted: Wanted) => {
  const { next, afterNext, firstTwoInLetters } = wanted;
  const ways = [
    begins(SEARCH_LAST, next, afterNext),
    begins(LAST_WORD, next, afterNext),
    sql<boolean>`${HAS_MORE_WORDS} and ${rarely(NAME_IN_LETTERS, firstTwoInLetters)}`,
  ];
  return ways.reduce(
    (all, way) =>
      all.unionAll(
        ranked(byWord(wanted), CUSTOMERS.where(way).where(isPart(wanted))).where(ARE_MANY),
      ),
    parts(wanted),
  );
};
