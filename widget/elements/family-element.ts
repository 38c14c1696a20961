import { type PropertyValues, type TemplateResult, html } from 'lit';
import type { FamilyMessages } from '../locales/family-messages.ts';
import { familyShelf } from '../locales/family.ts';
import { family } from '../styles/family.ts';
import { styles } from '../styles/index.ts';
import { loadingView } from '../views/loading.ts';
import { toolMaker } from '../views/tool-maker.ts';
import type { Asking, ViewTools } from '../views/tools.ts';
import { HostSettings } from './host-settings.ts';

/** What the views of the list, the details and the search are drawn with. */
export interface FamilyTools extends ViewTools<Asking> {
  readonly family: FamilyMessages;
}

/** What an element shows: its `data-state`, what a screen reader says of it, and the inside. */
export interface Shown {
  readonly state: string;
  readonly saying: string;
  readonly inside: TemplateResult;
}

/** What the list, the details and the search have in common. The panel stands apart: it has to work alone. */
export abstract class FamilyElement extends HostSettings {
  static override readonly styles = [...styles, family];

  readonly #toolsFor = toolMaker<Asking>(
    { check: () => this.check(), retry: () => this.retry() },
    () => this.requestUpdate(),
  );

  #hadTokens = false;

  /** Whether something is being asked that can be waited for. */
  protected abstract readonly pending: boolean;
  /** Whether there is nothing to show, because it could not be read. */
  protected abstract readonly unreadable: boolean;
  protected abstract show(tools: FamilyTools): Shown;
  /** Reads again what could not be read. */
  protected abstract retry(): void;
  /** Asks what became of money on its way. */
  protected check(): void {}

  protected override willUpdate(_changed: PropertyValues<this>): void {
    const hasTokens = Boolean(this.connection.tokens.source);
    // Somebody has signed in.
    if (this.unreadable && hasTokens && !this.#hadTokens) this.retry();
    this.#hadTokens = hasTokens;
  }

  protected override render(): TemplateResult {
    const tools = this.#tools();
    if (!tools)
      return html`<section class="panel" part="panel" data-state="loading" data-theme=${this.theme}>
        ${loadingView()}
      </section>`;
    const { state, saying, inside } = this.show(tools);
    return html`
      <section
        class="panel"
        part="panel"
        data-state=${state}
        data-theme=${this.theme}
        lang=${tools.words.language}
        dir="ltr"
      >
        <div class="status" role="status" data-testid="status">${saying}</div>
        ${inside}
      </section>
    `;
  }

  #tools(): FamilyTools | undefined {
    const { language, zone: timeZone, pending: checking } = this;
    const tools = this.#toolsFor({ language, timeZone, checking });
    const said = tools && familyShelf.take(tools.words.language, () => this.requestUpdate());
    return tools && said && { ...tools, family: said.messages };
  }
}
