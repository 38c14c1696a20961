import { da } from './da.ts';
import { en } from './en.ts';
import { fi } from './fi.ts';
import { nb } from './nb.ts';
import { sv } from './sv.ts';
import type { Words } from './words.ts';

/** Zendesk's own tag for Norwegian is `no`. */
const WORDS: Readonly<Record<string, Words>> = { en, sv, nb, no: nb, nn: nb, da, fi };

/** The words for a language tag, and the locale to write figures and dates in: of one we speak, as the elements do it. */
export function wordsFor(tag: string): { readonly words: Words; readonly locale: string } {
  const { language, region } = parse(tag);
  const words = WORDS[language];
  const spoken = words ? language : 'en';
  return { words: words ?? en, locale: region ? `${spoken}-${region}` : spoken };
}

function parse(tag: string): { language: string; region?: string | undefined } {
  try {
    return new Intl.Locale(tag.replaceAll('_', '-'));
  } catch {
    return { language: 'en' };
  }
}
