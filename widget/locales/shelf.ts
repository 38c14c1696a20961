/** Words that are here, and the language they are in. */
export interface Said<T> {
  readonly messages: T;
  readonly language: string;
}

type Languages<T> = Readonly<Record<string, () => Promise<{ readonly messages: T }>>>;

/** What was asked for; null once it was answered, whether or not it came. */
const asked = new Map<string, Promise<void> | null>();

/** Words of one kind, for all elements of a page. Every language but English travels only to who asks for it. */
export class Shelf<T> {
  readonly #kind: string;
  readonly #english: T;
  readonly #languages: Languages<T>;
  readonly #here = new Map<string, T>();

  constructor(kind: string, english: T, languages: Languages<T>) {
    this.#kind = kind;
    this.#english = english;
    this.#languages = languages;
  }

  /**
   * The words of a language. English where we do not speak it, or it could not be loaded; undefined while they
   * are on their way: `arrived` is called when they are here.
   */
  take(language: string, arrived: () => void): Said<T> | undefined {
    const messages = this.#here.get(language);
    if (messages) return { messages, language };
    const load = this.#languages[language];
    const name = `${language}${this.#kind}`;
    if (load && asked.get(name) !== null) {
      once(name, arrived, async () => this.put(language, (await load()).messages));
      return undefined;
    }
    return { messages: this.#here.get('en') ?? this.#english, language: 'en' };
  }

  put(language: string, messages: T): void {
    this.#here.set(language, messages);
  }
}

/** Asks once for all elements. What cannot be loaded is told once, to who made the page. */
export function once(what: string, arrived: () => void, load: () => Promise<void>): void {
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
