import { type TemplateResult, html, nothing } from 'lit';
import type { SeenResult } from '../backend/lists.ts';
import type { FamilyTools } from '../elements/family-element.ts';
import type { Found } from '../search/search-state.ts';
import { whyUnreadable } from './unreadable.ts';

/** A search as it stands. */
interface Search {
  readonly found: Found;
  readonly wanted: string;
  readonly isOpen: boolean;
  readonly active: number;
}

/** What somebody can do with it. */
interface SearchActions {
  readonly type: (text: string) => void;
  readonly press: (event: KeyboardEvent) => void;
  readonly choose: (result: SeenResult) => void;
  readonly enter: () => void;
  readonly leave: () => void;
}

/** A field with what it found under it: a combobox, as the ARIA guide has it. */
export function searchView(
  { found, wanted, isOpen, active }: Search,
  tools: FamilyTools,
  actions: SearchActions,
): TemplateResult {
  const { search } = tools.family;
  const results = isOpen && found.kind === 'found' ? found.results : [];
  const said = isOpen && searchSaying({ found, wanted, isOpen, active }, tools);
  return html`
    <div class="seek">
      <svg class="icon" viewBox="0 0 20 20" aria-hidden="true">
        <circle cx="9" cy="9" r="5.5" />
        <path d="m13.2 13.2 4 4" />
      </svg>
      <input
        part="input"
        type="text"
        role="combobox"
        data-testid="search"
        aria-label=${search.label}
        aria-autocomplete="list"
        aria-expanded=${results.length > 0}
        aria-controls="results"
        aria-activedescendant=${results[active] ? `result-${active}` : nothing}
        placeholder=${search.placeholder}
        autocomplete="off"
        autocapitalize="off"
        spellcheck="false"
        enterkeyhint="search"
        .value=${wanted}
        @input=${(event: InputEvent) => actions.type((event.target as HTMLInputElement).value)}
        @keydown=${actions.press}
        @focus=${actions.enter}
        @blur=${actions.leave}
      />
      <div class="results" part="results" ?hidden=${!said} @mousedown=${keepFocus}>
        <ul id="results" role="listbox" aria-label=${search.label}>
          ${results.map((result, index) => resultView(result, index, active, tools, actions))}
        </ul>
        ${results.length === 0 && said ? html`<p class=${found.kind === 'trouble' ? 'failed' : 'none'}>${said}</p>` : nothing}
      </div>
    </div>
  `;
}

/** What there is to say of a search, also to those who do not see it. */
export function searchSaying({ found, wanted }: Search, { family, checking }: FamilyTools): string {
  const { search } = family;
  const isFresh = found.kind === 'found' && found.wanted === wanted.trim();
  switch (found.kind) {
    case 'nothing-asked':
      return search.searching;
    case 'found': {
      const { results } = found;
      if (results.length > 0) return search.count(results.length);
      return isFresh && !checking ? search.none(found.wanted) : search.searching;
    }
    case 'trouble': {
      if (checking) return search.searching;
      const why = whyUnreadable(found.trouble);
      if (why === 'not-signed-in') return search.signIn;
      return why === 'not-permitted' ? search.notPermitted : search.failed;
    }
  }
}

function resultView(
  result: SeenResult,
  index: number,
  active: number,
  { family }: FamilyTools,
  { choose }: SearchActions,
) {
  const { subscriber, contract } = family.search;
  const { type, id, name, email, product } = result;
  const [leading, beside] =
    type === 'customer' ? [name, email] : [product ?? id, `${name} · ${id}`];
  return html`
    <li
      role="option"
      id="result-${index}"
      class="result"
      data-testid="search-result"
      aria-selected=${index === active}
      @click=${() => choose(result)}
    >
      <span class="kind">${type === 'customer' ? subscriber : contract}</span>
      <span class="name">${leading}</span>
      <span class="meta">${beside}</span>
    </li>
  `;
}

/** Pressing on a result must not take the focus out of the field, which would close the list. */
function keepFocus(event: MouseEvent): void {
  event.preventDefault();
}
