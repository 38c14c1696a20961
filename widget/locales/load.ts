import { messages as en } from './en/index.ts';
import type { Messages } from './messages.ts';

/** Words that are here, and the language they are in. */
export interface Spoken {
  readonly messages: Messages;
  readonly language: string;
}

/** Every language but English travels only to who asks for it. */
const LANGUAGES: Readonly<Record<string, () => Promise<{ messages: Messages }>>> = {
  sv: () => import('./sv/index.ts'),
  nb: () => import('./nb/index.ts'),
  da: () => import('./da/index.ts'),
  fi: () => import('./fi/index.ts'),
};

/** What is here, for all panels of a page. */
const here = new Map<string, Messages>([['en', en]]);
/** What was asked for; null once it was answered, whether or not it came. */
const asked = new Map<string, Promise<void> | null>();

/** The words of a language, where they are here. English where we do not speak it, or it could not be loaded. */
export function spoken(language: string): Spoken | undefined {
  const messages = here.get(language);
  if (messages) return { messages, language };
  if (language in LANGUAGES && asked.get(language) !== null) return undefined;
  return { messages: here.get('en') ?? en, language: 'en' };
}

export function loadLanguage(language: string, arrived: () => void): void {
  once(language, arrived, async () => {
    const loaded = await LANGUAGES[language]?.();
    if (loaded) here.set(language, loaded.messages);
  });
}

/** Has all reasons at hand for when something goes wrong. Until then there are more general words. */
export function loadReasons({ language, messages }: Spoken, arrived: () => void): void {
  once(`${language}, reasons`, arrived, async () => {
    const { problems, failures, attention, ...beside } = (await messages.moreReasons()).reasons;
    const { reasons: first } = messages;
    here.set(language, {
      ...messages,
      reasons: {
        ...beside,
        problems: { ...first.problems, ...problems },
        failures: { ...first.failures, ...failures },
        attention: { ...first.attention, ...attention },
      },
    });
  });
}

/** Asks once for all panels. What cannot be loaded is told once, to who made the page. */
function once(what: string, arrived: () => void, load: () => Promise<void>): void {
  const before = asked.get(what);
  if (before === null) return;
  const loading =
    before ??
    load()
      .catch((error: unknown) => console.warn('sesamy-refund-panel', what, error))
      .then(() => void asked.set(what, null));
  asked.set(what, loading);
  void loading.then(arrived);
}
