import { Task, TaskStatus } from '@lit/task';
import type { PropertyDeclarations, PropertyValues } from 'lit';
import { type SeenResult, searchPath, seenResults } from '../backend/lists.ts';
import { type Found, type Key, keyFor, step } from '../search/search-state.ts';
import { search } from '../styles/search.ts';
import { searchSaying, searchView } from '../views/search.ts';
import { announce } from './events.ts';
import { FamilyElement, type FamilyTools, type Shown } from './family-element.ts';

/** Long enough that somebody who types on is not asked for at each letter, short enough not to be waited for. */
const PAUSE_MS = 150;

/**
 * Finds subscribers and contracts by name, e-mail or contract id, from the first letter on.
 *
 * @element sesamy-subscriber-search
 *
 * @fires {CustomEvent<SearchEventDetail>} sesamy:search-selected - A subscriber or a contract was chosen.
 *
 * @csspart panel - All of it. Carries `data-state`.
 * @csspart input - What is looked for.
 * @csspart results - What was found.
 *
 * @example
 * <sesamy-subscriber-search api-base="https://refunds.example.com"></sesamy-subscriber-search>
 */
export class SesamySubscriberSearch extends FamilyElement {
  static override readonly styles = [...FamilyElement.styles, search];

  static override properties: PropertyDeclarations = {
    wanted: { state: true },
    isOpen: { state: true },
    active: { state: true },
  };

  protected wanted = '';
  protected isOpen = false;
  /** The result that Enter would choose. */
  protected active = -1;

  readonly #searching = new Task(this, {
    args: () => [this.wanted.trim(), this.connection.base] as const,
    task: async ([wanted], { signal }): Promise<Found> => {
      if (wanted === '') return { kind: 'nothing-asked' };
      await new Promise((go) => setTimeout(go, PAUSE_MS));
      if (signal.aborted) return { kind: 'nothing-asked' };
      const answer = await this.api.ask(searchPath(wanted), seenResults, signal);
      return answer.kind === 'ok'
        ? { kind: 'found', wanted, results: answer.value.data }
        : { kind: 'trouble', trouble: answer };
    },
    onComplete: () => (this.active = -1),
  });

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#searching.abort();
    this.abandon();
  }

  /** Moves the focus into the field. */
  override focus(options?: FocusOptions): void {
    this.#input?.focus(options);
  }

  protected override get pending(): boolean {
    return this.#searching.status === TaskStatus.PENDING;
  }

  protected override get unreadable(): boolean {
    return this.#found.kind === 'trouble';
  }

  protected override retry(): void {
    void this.#searching.run();
  }

  protected override show(tools: FamilyTools): Shown {
    const { wanted, isOpen, active } = this;
    const shown = { found: this.#found, wanted, isOpen: isOpen && wanted.trim() !== '', active };
    return {
      state: this.pending ? 'searching' : this.#found.kind,
      saying: shown.isOpen ? searchSaying(shown, tools) : '',
      inside: searchView(shown, tools, {
        type: (text) => {
          this.wanted = text;
          this.isOpen = true;
        },
        press: (event) => {
          const key = keyFor(event);
          if (!key) return;
          event.preventDefault();
          this.#press(key);
        },
        choose: (result) => this.#choose(result),
        enter: () => (this.isOpen = true),
        leave: () => (this.isOpen = false),
      }),
    };
  }

  protected override updated(changed: PropertyValues): void {
    // Only for whoever moves through the results: it scrolls the page as well.
    if (changed.has('active') && this.shadowRoot?.activeElement)
      this.shadowRoot.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' });
  }

  get #input(): HTMLInputElement | null | undefined {
    return this.shadowRoot?.querySelector('input');
  }

  get #found(): Found {
    return this.#searching.value ?? { kind: 'nothing-asked' };
  }

  get #results(): readonly SeenResult[] {
    const found = this.#found;
    return found.kind === 'found' ? found.results : [];
  }

  #press(key: Key): void {
    const results = this.#results;
    if (key === 'Escape') {
      // The first press closes, the next one empties: as a search field does by itself.
      if (this.isOpen) this.isOpen = false;
      else this.wanted = '';
    } else if (key === 'Enter') {
      // What was found is of what is in the field, or it is not chosen blindly.
      const isFresh = !this.pending && this.isOpen;
      const chosen = results[this.active] ?? (results.length === 1 ? results[0] : undefined);
      if (chosen && isFresh) this.#choose(chosen);
      else if (this.unreadable && !this.pending) this.retry();
    } else {
      this.isOpen = true;
      this.active = step(this.active, results.length, key);
    }
  }

  #choose({ type, id }: SeenResult): void {
    this.isOpen = false;
    this.wanted = '';
    announce(this, 'sesamy:search-selected', { type, id });
  }
}
