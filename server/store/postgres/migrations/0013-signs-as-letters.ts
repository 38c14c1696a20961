import { type Kysely, sql } from 'kysely';

/**
 * Trigrams take the signs in a name or an e-mail address for spaces, so that “example” would begin a word of everybody’s, and “ove” one of
 * each Per-Ove’s. So they are made of a text in which those are letters; and what stands between a first and a last name is
 * looked for in the name alone.
 */
export async function up(db: Kysely<never>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}

/** The engine’s own way to say this at once, `translate`, takes eight times as long. */
const inLetters = (text: string) =>
  `replace(replace(replace(replace(${text}, '-', '0'), '.', '0'), '@', '0'), '_', '0')`;

const STATEMENTS = [
  `drop index customers_by_part`,
  `create index customers_by_part on customers using gin (${inLetters('search')} gin_trgm_ops)`,
  `drop index customers_with_more_words`,
  `create index customers_with_more_words on customers
    using gin (${inLetters("regexp_replace(search, ' [^ ]*$', '')")} gin_trgm_ops)
    where search not like '% % %' or search like '% % % %'
      or search_last <> split_part(search, ' ', 2) || ' ' || split_part(search, ' ', 1)`,
  // What is true of an expression is not known before.
  `analyze customers`,
];
