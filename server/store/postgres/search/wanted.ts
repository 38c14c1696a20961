/** What is searched for, and the texts that it is compared by. */
export interface Wanted {
  readonly wanted: string;
  /** Comes after every text that begins so. */
  readonly after: string;
  /** Patterns of texts that have it, and that have a word after the first which begins so. */
  readonly part: string;
  readonly word: string;
  /** The pattern of what is rarest about it. */
  readonly rarest: string;
  /** Whether few have that, whatever the rest may be. */
  readonly isRare: boolean;
  /** The beginning of its second word. */
  readonly next: string;
  readonly afterNext: string;
  readonly limit: number;
}

/** Comes after everything that a text may go on with. */
const LAST = '\u{10FFFF}';

export function wantedBy(wanted: string, limit: number): Wanted {
  const [, next = ''] = wanted.split(' ');
  const number = longestNumberIn(wanted);
  return {
    wanted,
    after: wanted + LAST,
    part: like(wanted),
    word: like(` ${wanted}`),
    rarest: like(number ?? wanted),
    isRare: number !== undefined,
    next,
    afterNext: next + LAST,
    limit,
  };
}

function like(text: string): string {
  return `%${text.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`;
}

/** A number of three digits or more is had by few. The rest of an id is had by all, and so are all of its trigrams. */
function longestNumberIn(wanted: string): string | undefined {
  return wanted.match(/\d{3,}/g)?.toSorted((a, b) => b.length - a.length)[0];
}
