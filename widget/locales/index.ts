import { en } from './en.ts';
import type { Messages } from './messages.ts';

export type { Advice, Messages } from './messages.ts';

/** The words to use, the language they are in, and the locale to write figures and dates in. */
export interface Words {
  readonly messages: Messages;
  readonly language: string;
  readonly locale: string;
}

const LANGUAGES: Readonly<Record<string, Messages>> = { en };

/** Both written forms of Norwegian, and the old common tag, mean Bokmål here. */
const ALIASES: Readonly<Record<string, string>> = { no: 'nb', nn: 'nb' };

/** The words for a language tag. One we do not speak, or that is none, means English. */
export function wordsFor(tag: string): Words {
  const { language, region } = parse(tag);
  const wanted = ALIASES[language] ?? language;
  const spoken = wanted in LANGUAGES ? wanted : 'en';
  return {
    messages: LANGUAGES[spoken] ?? en,
    language: spoken,
    // The region says how figures are written, also where the words are English.
    locale: region ? `${spoken}-${region}` : spoken,
  };
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
