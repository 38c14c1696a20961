import { html, nothing } from 'lit';
import { type Filter, MOST_DAYS, type Period, isWhole } from '../filter.ts';
import type { RefundActions, RefundTools } from '../tools.ts';

type Options = readonly (readonly [value: string, words: string])[];

/** What can be asked for, in controls that every browser and screen reader knows. */
export function filtersView(filter: Filter, tools: RefundTools, { choose }: RefundActions) {
  const { messages, said, known } = tools;
  const { filters } = said;
  const select = (name: keyof Filter, label: string, options: Options) => html`
    <label class="filter">
      <span>${label}</span>
      <select
        part="input"
        data-testid="filter-${name}"
        @change=${(event: Event) => choose({ [name]: (event.target as HTMLSelectElement).value })}
      >
        ${options.map(
          ([value, words]) =>
            html`<option value=${value} .selected=${value === filter[name]}>${words}</option>`,
        )}
      </select>
    </label>
  `;
  const day = (name: 'from' | 'to') => html`
    <label class="filter">
      <span>${filters[name]}</span>
      <input
        part="input"
        type="date"
        data-testid="filter-${name}"
        aria-invalid=${isWhole(filter) ? nothing : 'true'}
        aria-describedby=${isWhole(filter) ? nothing : 'no-period'}
        .value=${filter[name]}
        @change=${(event: Event) => choose({ [name]: (event.target as HTMLInputElement).value })}
      />
    </label>
  `;
  const named = (names: ReadonlyMap<string, string>): Options =>
    [...names].toSorted(([, a], [, b]) => a.localeCompare(b, tools.words.locale));

  return html`
    <div class="filters" role="group" aria-label=${filters.title} data-testid="filters">
      ${select('period', filters.period, Object.entries(filters.periods) satisfies Options)}
      ${(filter.period satisfies Period) === 'days' ? [day('from'), day('to')] : nothing}
      ${select('status', filters.status, [
        ['', filters.anyStatus],
        ...Object.entries(messages.history.statuses),
      ])}
      ${select('provider', filters.provider, [['', filters.anyProvider], ...named(known.providers)])}
      ${select('by', messages.facts.by, [['', filters.anyone], ...named(known.people)])}
      <label class="tick">
        <input
          type="checkbox"
          data-testid="filter-attention"
          .checked=${filter.attention}
          @change=${(event: Event) =>
            choose({ attention: (event.target as HTMLInputElement).checked })}
        />
        <span>${filters.attention}</span>
      </label>
      ${
        isWhole(filter)
          ? nothing
          : html`<p class="error" id="no-period">${filters.noPeriod(MOST_DAYS)}</p>`
      }
    </div>
  `;
}
