import type { Extras } from '../extras/extras.ts';
import { type Formats, formatsFor } from '../locales/format.ts';
import { type Words, wordsFor } from '../locales/index.ts';
import type { ViewTools } from './tools.ts';

interface Asked {
  readonly language: string;
  readonly timeZone: string | undefined;
  readonly checking: boolean;
  readonly extras?: Extras | undefined;
}

interface Made {
  readonly zone: string | undefined;
  readonly words: Words;
  readonly formats: Formats;
}

/**
 * Makes what views are drawn with; formats are made anew only when the language or zone changes. Until the
 * words of another language have come it goes on with those it has, and without any it gives nothing.
 */
export function toolMaker<Can>(actions: Can, arrived: () => void) {
  let made: Made | undefined;

  return ({ language, timeZone: zone, ...asked }: Asked): ViewTools<Can> | undefined => {
    const words = wordsFor(language, arrived) ?? made?.words;
    if (!words) return undefined;
    const same = made?.zone === zone && made?.words.locale === words.locale;
    const formats = same && made ? made.formats : formatsFor(words.locale, zone);
    made = { zone, words, formats };
    return { ...asked, actions, formats, words, messages: words.messages };
  };
}
