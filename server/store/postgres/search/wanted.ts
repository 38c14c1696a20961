/** What is searched for, and the texts that it is compared by. */
export interface Wanted {
  readonly wanted: string;
  /** Comes after every text that begins so. */
  readonly after: string;
  /** Patterns of texts that have it, and that have a word after the first which begins so. */
  readonly part: string;
  readonly word: string;
  /** What is rarest about those, of texts in which signs are letters. */
  readonly partInLetters: string;
  readonly wordInLetters: string;
  /** And of its first two words. */
  readonly firstTwoInLetters: string;
  /** The pattern of what is rarest about it, had by few. */
  readonly rarest: string;
  /** The beginning of its second word. */
  readonly next: string;
  readonly afterNext: string;
  readonly limit: number;
}

/** Comes after everything that a text may go on with. */
const LAST = '\u{10FFFF}';

export function wantedBy(wanted: string, limit: number): Wanted {
  const [first = '', next = ''] = wanted.split(' ');
  const number = longestNumberIn(wanted);
  return {
    wanted,
    after: wanted + LAST,
    part: like(wanted),
    word: like(` ${wanted}`),
    partInLetters: like(number ?? inLetters(wanted)),
    wordInLetters: like(number ?? inLetters(` ${wanted}`)),
    firstTwoInLetters: like(inLetters(`${first} ${next}`)),
    rarest: like(number ?? wanted),
    next,
    afterNext: next + LAST,
    limit,
  };
}

/** As the indexes of trigrams say it. */
function inLetters(text: string): string {
  return text.replaceAll(/[-.@_]/g, '0');
}

function like(text: string): string {
  return `%${text.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`;
}

/** A number of three digits or more is had by few. The rest of an id is had by all, that of an address by many, and so are all of its trigrams. */
function longestNumberIn(wanted: string): string | undefined {
  return wanted.match(/\d{3,}/g)?.toSorted((a, b) => b.length - a.length)[0];
}
