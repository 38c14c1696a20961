import { formatsFor } from './format.ts';
import { type Words, wordsFor } from './locales/index.ts';
import type { Actions, ViewTools } from './views/tools.ts';

interface Asked {
  readonly language: string;
  readonly timeZone: string | undefined;
  readonly checking: boolean;
}

/** Makes what views are drawn with; words and formats are made anew only when the language or zone changes. */
export function toolMaker(actions: Actions) {
  let made: { for: string; words: Words; formats: ViewTools['formats'] } | undefined;

  return ({ language, timeZone, ...asked }: Asked): ViewTools & Pick<Words, 'language'> => {
    const wanted = `${language} ${timeZone ?? ''}`;
    if (made?.for !== wanted) {
      const words = wordsFor(language);
      made = { for: wanted, words, formats: formatsFor(words.locale, timeZone) };
    }
    const { words, formats } = made;
    return { ...asked, actions, formats, messages: words.messages, language: words.language };
  };
}
