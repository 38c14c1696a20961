import { LitElement, type PropertyDeclarations, type TemplateResult, html, nothing } from 'lit';
import { embedMessages } from '../locales/embed.ts';
import { type Words, wordsFor } from '../locales/index.ts';
import { styles } from '../styles/index.ts';
import { greet } from './greeting.ts';
import { dress } from './looks.ts';
import { embed } from './styles.ts';
import { saidView } from './views.ts';
import { Visit } from './visit.ts';

/** The whole of the embed page: what leads to a refund for the page around, or why there is nothing to show. */
export class SesamyRefundEmbed extends LitElement {
  static override readonly styles = [...styles, embed];

  static override properties: PropertyDeclarations = {
    origin: {},
    around: { state: true },
  };

  /** Who may be talked to. The server has written it here, and it alone knows. */
  origin = '';

  /** What is known of the page around. */
  protected around: 'asked' | 'silent' | 'nothing' | Visit = 'asked';

  #askAgain = (): void => {};
  #words: Words | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    dress({});
    // Who opened this window is not around it, and is not listened to.
    if (window.parent === window) this.around = 'nothing';
    else
      this.#askAgain = greet(this.origin, {
        met: (port, settings) => (this.around = new Visit(this, port, settings)),
        unanswered: () => (this.around = 'silent'),
      });
  }

  protected override render(): TemplateResult | typeof nothing {
    const arrived = () => this.requestUpdate();
    this.#words = wordsFor(document.documentElement.lang, arrived) ?? this.#words;
    return this.#words && this.around !== 'asked'
      ? html`<main class="panel" lang=${this.#words.language}>${this.#inside(this.#words)}</main>`
      : nothing;
  }

  protected override updated(): void {
    if (this.around instanceof Visit) this.around.updated();
  }

  #inside({ language, messages: { retry } }: Words): TemplateResult {
    const { around } = this;
    const words = embedMessages(language);
    if (around instanceof Visit) return around.render(words, retry);
    const press = () => {
      this.around = 'asked';
      this.#askAgain();
    };
    return around === 'nothing'
      ? saidView(words.alone)
      : saidView(words.unanswered, { words: retry, press });
  }
}
