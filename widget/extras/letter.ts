/** The text for a subscriber about one refund, while its language is chosen and it is copied. */
export class Letter {
  open = false;
  language: string | undefined;
  copied: 'not' | 'copied' | 'by-hand' = 'not';
  readonly changed: () => void;
  #refundId = '';

  constructor(changed: () => void) {
    this.changed = changed;
  }

  /** Another refund, another subscriber: it begins afresh. */
  about(refundId: string): this {
    if (refundId !== this.#refundId)
      Object.assign(this, { open: false, language: undefined, copied: 'not' });
    this.#refundId = refundId;
    return this;
  }

  /** It is only written while somebody looks at it. */
  toggle(open: boolean): void {
    this.open = open;
    this.copied = 'not';
    this.changed();
  }

  choose(language: string): void {
    this.language = language;
    this.copied = 'not';
    this.changed();
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
    this.changed();
  }
}
