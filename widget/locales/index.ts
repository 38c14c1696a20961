import { shelf } from './load.ts';
import type { Messages } from './messages.ts';
import type { Said } from './shelf.ts';

export { loadReasons } from './load.ts';
export type { Advice, Messages } from './messages.ts';

/** The words to use, the language they are in, and the locale to write figures and dates in. */
export interface Words extends Said<Messages> {
  readonly locale: string;
}

/** Both written forms of Norwegian, and the old common tag, mean Bokmål here. */
const ALIASES: Readonly<Record<string, string>> = { no: 'nb', nn: 'nb' };

/**
 * The words for a language tag; one we do not speak, or that is none, means English. Undefined while they are
 * on their way: `arrived` is called when they are here.
 */
export function wordsFor(tag: string, arrived: () => void): Words | undefined {
  const { language, region } = parse(tag);
  const words = shelf.take(ALIASES[language] ?? language, arrived);
  // The region says how figures are written, also where the words are English.
  return words && { ...words, locale: region ? `${words.language}-${region}` : words.language };
}

/** The language an element is in: its own, else the nearest around it across shadow roots. */
export function languageAround(element: Element): string {
  const nearest = element.closest('[lang]');
  if (nearest) return nearest.getAttribute('lang') ?? '';
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? languageAround(root.host) : navigator.language;
}

function parse(tag: string): { language: string; region: string | undefined } {
  try {
    const { language, region } = new Intl.Locale(tag.replaceAll('_', '-'));
    return { language, region };
  } catch {
    return { language: 'en', region: undefined };
  }
}
