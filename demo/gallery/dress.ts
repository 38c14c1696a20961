import type { Shown } from './elements.ts';
import { TOKENS, propertyOf } from './tokens.ts';
import type { Language, View } from './view.ts';

export type Looks = Pick<View, 'theme' | 'lang' | 'rtl' | 'outline' | 'tokens'>;

/** English as it is written here: the words are English, and figures as in Sweden. */
const TAGS: Partial<Record<Language, string>> = { en: 'en-SE' };

/** Gives an element the looks of a view, as a host page would. */
export function dressElement(shown: Shown, { theme, lang }: Looks): void {
  shown.theme = theme;
  shown.lang = TAGS[lang] ?? lang;
}

/** The same for the ground it stands on. */
export function dressStage(stage: HTMLElement, { theme, rtl, outline, tokens }: Looks): void {
  stage.dir = rtl ? 'rtl' : 'ltr';
  stage.dataset['theme'] = theme;
  stage.toggleAttribute('data-outline', outline);
  for (const { name } of TOKENS) {
    const value = tokens[name];
    if (value) stage.style.setProperty(propertyOf(name), value);
    else stage.style.removeProperty(propertyOf(name));
  }
}
