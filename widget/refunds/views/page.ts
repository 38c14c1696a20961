import { html, nothing } from 'lit';
import type { ListState } from '../../list/list-state.ts';
import { line } from '../../views/line.ts';
import { type Filter, isWhole } from '../filter.ts';
import type { FileState } from '../refund-file.ts';
import type { ListedRefund, Sums } from '../seen-refunds.ts';
import type { RefundActions, RefundTools } from '../tools.ts';
import { chartView } from './chart.ts';
import { filtersView } from './filters.ts';
import { allView, askingView } from './rows.ts';
import { totalsView } from './totals.ts';

/** The list as it stands. */
export interface RefundPage {
  readonly filter: Filter;
  readonly bounds: { readonly from: string; readonly to: string };
  readonly all: ListState<ListedRefund>;
  readonly asking: ListState<ListedRefund>;
  /** Null: they could not be read. Undefined: they have not come yet. */
  readonly sums: Sums | null | undefined;
  /** Whether the sums are of this filter. Those of the last one keep their place, unseen. */
  readonly isAdded: boolean;
  readonly file: FileState;
}

/** Top down: what is asked for, what it comes to, what needs a person, and all of it. */
export function pageView(page: RefundPage, tools: RefundTools, actions: RefundActions) {
  const { said } = tools;
  const { filter, all, asking } = page;
  const isReadable = all.kind !== 'unreadable';
  return html`
    <div class="top">
      <h2 class="title">${said.title}</h2>
      ${isReadable && isWhole(filter) ? fileView(page, tools, actions) : nothing}
    </div>
    ${
      isReadable
        ? html`${filtersView(filter, tools, actions)}
          ${isWhole(filter) ? [sumsView(page, tools), askingView(asking, tools, actions)] : nothing}`
        : nothing
    }
    ${
      !isWhole(filter) || (filter.attention && hasAny(asking) && !hasAny(all))
        ? nothing
        : html`<section class="all" aria-labelledby="all">
            <h3 id="all" class=${hasAny(asking) ? '' : 'unseen'}>
              ${said.filters.periods[filter.period]}
            </h3>
            ${allView(all, tools, actions)}
          </section>`
    }
  `;
}

function fileView({ all, file }: RefundPage, { said }: RefundTools, { save }: RefundActions) {
  if (!hasAny(all)) return nothing;
  return html`<div class="file">
    <button class="secondary" part="button" type="button" data-testid="csv" @click=${save}>
      ${file === 'coming' ? said.file.stop : said.file.save}
    </button>
    ${line(file === 'failed' ? 'failed' : 'meta', file !== 'none' && said.file.said[file])}
  </div>`;
}

function sumsView({ sums, bounds, isAdded }: RefundPage, tools: RefundTools) {
  if (sums === null) return line('failed', tools.said.sums.notRead);
  if (!sums || sums.totals.length === 0) return nothing;
  return html`<div class="sums ${isAdded ? '' : 'coming'}" aria-busy=${!isAdded}>
    ${totalsView(sums.totals, tools)} ${chartView(sums, bounds, tools)}
  </div>`;
}

function hasAny(state: ListState<ListedRefund>): boolean {
  return state.kind === 'listed' && state.items.length > 0;
}
