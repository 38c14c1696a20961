/** Letters that Unicode does not take apart. */
const WHOLE: Readonly<Record<string, string>> = {
  ø: 'o',
  æ: 'ae',
  œ: 'oe',
  ß: 'ss',
  đ: 'd',
  ł: 'l',
  ð: 'd',
  þ: 'th',
};

/** A text as it is searched: without case, accents and rings, so that “oberg” finds Öberg and “Öberg” Oberg. */
export function fold(text: string): string {
  return text
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[øæœßđłðþ]/g, (letter) => WHOLE[letter] ?? letter)
    .replaceAll(/\s+/g, ' ')
    .trim();
}

/** So many letters are searched. What is longer is no name, and would not fit into an index. */
export const SEARCHED = 200;

/** What a subscriber is found by: the name with the e-mail address, and the same by the last name. */
export function searchTexts({ name, email }: { name: string; email: string }) {
  const words = fold(name).split(' ');
  return {
    search: searched(fold(`${name} ${email}`)),
    searchLast: searched([words.at(-1), ...words.slice(0, -1)].join(' ')),
  };
}

function searched(text: string): string {
  return text.length > SEARCHED ? [...text].slice(0, SEARCHED).join('') : text;
}

/** Fewer letters than this could be anywhere, so they are looked for where names and ids begin. */
const ANYWHERE_FROM = 3;

/** Where in a text something is: 0 at its beginning, 1 at that of a word, 2 anywhere else; null where it is not. */
export function rankIn(text: string, wanted: string): number | null {
  if (text.startsWith(wanted)) return 0;
  if (!isAnywhere(wanted)) return null;
  if (text.includes(` ${wanted}`)) return 1;
  return text.includes(wanted) ? 2 : null;
}

export function isAnywhere(wanted: string): boolean {
  return [...wanted].length >= ANYWHERE_FROM;
}
