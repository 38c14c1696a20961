/** The message to a subscriber, while it is chosen and copied. */
export class Letter {
  open = false;
  language: string | undefined;
  copied: 'not' | 'copied' | 'by-hand' = 'not';
  readonly #changed: () => void;

  constructor(changed: () => void) {
    this.#changed = changed;
  }

  /** It is only written while somebody looks at it. */
  toggle(open: boolean): void {
    this.open = open;
    this.copied = 'not';
    this.#changed();
  }

  choose(language: string): void {
    this.language = language;
    this.copied = 'not';
    this.#changed();
  }

  /** Where the page may not write to the clipboard, the text is selected, ready to be copied by hand. */
  async copy(field: HTMLTextAreaElement): Promise<void> {
    try {
      await navigator.clipboard.writeText(field.value);
      this.copied = 'copied';
    } catch {
      field.focus();
      field.select();
      this.copied = 'by-hand';
    }
    this.#changed();
  }
}
