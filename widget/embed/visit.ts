import { type ReactiveControllerHost, type TemplateResult, html, nothing } from 'lit';
import type { EmbedSettings } from '../../contract/embed.ts';
import { loadFamily } from '../cdn.ts';
import type { EmbedMessages } from '../locales/embed-messages.ts';
import { followFocus } from './follow-focus.ts';
import { tellHeight } from './height.ts';
import { HostLine } from './host-line.ts';
import { dress } from './looks.ts';
import { changedBy, startOf } from './settings.ts';
import { Steps } from './steps.ts';
import { messageOf } from './told.ts';
import { type Hands, aroundView, listView, panelView, saidView } from './views.ts';

type Page = HTMLElement & ReactiveControllerHost & { readonly renderRoot: ParentNode };

/** What is shown for a host that has answered, and what that is told. */
export class Visit {
  readonly #page: Page;
  readonly #line: HostLine;
  readonly #steps: Steps;
  readonly #hands: Hands;
  #settings: EmbedSettings;
  #family: 'coming' | 'here' | 'missing' | undefined;
  #isReady = false;

  constructor(page: Page, port: MessagePort, settings: EmbedSettings) {
    this.#page = page;
    this.#settings = settings;
    this.#steps = new Steps(() => page.requestUpdate());
    const line = new HostLine(port, {
      update: (changes) => this.#update(changes),
      focus: this.#steps.focus,
    });
    this.#line = line;
    this.#hands = {
      choose: ({ currentTarget, detail }) =>
        this.#steps.open(detail.billId, currentTarget as Element),
      hear: ({ type, detail }) => {
        const message = messageOf(type, detail);
        if (message) line.tell(message);
        void page.renderRoot.querySelector('sesamy-bill-list')?.refresh();
      },
      // The list is where Done leads to. Without one it is the host's to go on.
      close: () => (this.#steps.bill === null ? line.tell({ type: 'close' }) : this.#steps.back()),
    };
    dress(settings);
    followFocus();
    tellHeight(page, (height) => line.tell({ type: 'resize', height }));
  }

  render(words: EmbedMessages, retry: string): TemplateResult {
    const start = startOf(this.#settings);
    if (!start) return saidView(words.nothingChosen);

    const shown = { settings: this.#settings, hands: this.#hands };
    const { getToken } = this.#line;
    const title = html`<h1 class="unseen" tabindex="-1">${words.title}</h1>`;
    if (start.kind === 'bill') return html`${title} ${panelView(start.billId, shown, getToken)}`;

    const { bill, back } = this.#steps;
    if (!this.#family) void this.#bringFamily();
    if (this.#family === 'missing')
      return saidView(words.notLoaded, { words: retry, press: () => location.reload() });
    return html`${title} ${aroundView(start, words, bill === null ? undefined : back)}
    ${
      this.#family === 'here'
        ? html`<sesamy-refund-context .getToken=${getToken}>
            ${listView(start, bill !== null, shown)}
            ${bill === null ? nothing : panelView(bill, shown)}
          </sesamy-refund-context>`
        : nothing
    }`;
  }

  /** What was rendered stands on the page. */
  updated(): void {
    const { renderRoot } = this.#page;
    this.#steps.land(renderRoot);
    if (this.#isReady || !renderRoot.querySelector('main')) return;
    this.#isReady = true;
    this.#line.tell({ type: 'ready' });
  }

  #update(changes: EmbedSettings): void {
    const before = JSON.stringify(startOf(this.#settings));
    this.#settings = changedBy(changes, this.#settings);
    if (JSON.stringify(startOf(this.#settings)) !== before) this.#steps.startAfresh();
    dress(this.#settings);
    this.#page.requestUpdate();
  }

  /** The list travels only to whom it is shown, and inside a shadow root nobody else asks for it. */
  async #bringFamily(): Promise<void> {
    this.#family = 'coming';
    await loadFamily();
    this.#family = customElements.get('sesamy-bill-list') ? 'here' : 'missing';
    this.#page.requestUpdate();
  }
}
