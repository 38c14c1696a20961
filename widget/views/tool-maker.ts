import type { Extras } from '../extras/extras.ts';
import { formatsFor } from '../locales/format.ts';
import { type Words, wordsFor } from '../locales/index.ts';
import type { ViewTools } from './tools.ts';

interface Asked {
  readonly language: string;
  readonly timeZone: string | undefined;
  readonly checking: boolean;
  readonly extras?: Extras | undefined;
}

/**
 * Makes what views are drawn with. Until the words of another language have come it goes on with those it has, and
 * without any it gives nothing.
 */
export function toolMaker<Can>(actions: Can, arrived: () => void) {
  let made: Words | undefined;

  return ({ language, timeZone, ...asked }: Asked): ViewTools<Can> | undefined => {
    const words = wordsFor(language, arrived) ?? made;
    if (!words) return undefined;
    const { locale, messages } = words;
    const formats = formatsFor(locale, timeZone);
    // While the first bill is on its way there is time for what is slow to make.
    if (!made) setTimeout(formats.moment, 0, 0);
    made = words;
    return { ...asked, actions, formats, words, messages };
  };
}
