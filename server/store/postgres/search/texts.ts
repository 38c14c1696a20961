import { sql } from 'kysely';

// What is searched of a subscriber, as the indexes of it say it.

export const SEARCH = sql<string>`search`;
export const SEARCH_LAST = sql<string>`search_last`;

/** The e-mail address, where there is one. */
export const LAST_WORD = sql<string>`substring(search, '[^ ]*$')`;

/** Of whom there is more to search than a first name, a last name and one more word. */
export const HAS_MORE_WORDS = sql<boolean>`(search not like '% % %' or search like '% % % %'
  or search_last <> split_part(search, ' ', 2) || ' ' || split_part(search, ' ', 1))`;

/** With letters for signs, which trigrams would take for spaces. */
const inLetters = (text: string) =>
  sql.raw<string>(
    `replace(replace(replace(replace(${text}, '-', '0'), '.', '0'), '@', '0'), '_', '0')`,
  );

export const IN_LETTERS = inLetters('search');
/** What is before the last word. */
export const NAME_IN_LETTERS = inLetters(`regexp_replace(search, ' [^ ]*$', '')`);
