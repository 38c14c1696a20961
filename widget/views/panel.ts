import { type TemplateResult, html, nothing } from 'lit';
import type { PanelState } from '../panel/panel-state.ts';
import { closedView } from './closed.ts';
import { figuresView } from './figures.ts';
import { formView } from './form.ts';
import { headerView } from './header.ts';
import { historyView } from './history.ts';
import { isOpen } from '../backend/seen.ts';
import { loadingView } from './loading.ts';
import { lostView, sendingView } from './lost.ts';
import { outcomeView } from './outcome.ts';
import type { ViewTools } from './tools.ts';
import { unreadableView } from './unreadable.ts';

/** The inside of the panel: which bill, what happened to it so far, and what can be done now. */
export function panelView(state: PanelState, tools: ViewTools) {
  const bill = 'bill' in state ? state.bill : null;
  return html`
    ${headerView(bill, tools)} ${bill && tools.extras?.above(bill, tools)}
    <div class="body">
      ${
        'bill' in state
          ? html`<div class="record">
              ${figuresView(state.bill, tools)} ${historyView(state, tools)}
            </div>`
          : nothing
      }
      <div class="action">${actionView(state, tools)}</div>
    </div>
  `;
}

function actionView(state: PanelState, tools: ViewTools): TemplateResult | typeof nothing {
  switch (state.kind) {
    case 'loading':
      return loadingView();
    case 'unreadable':
      return unreadableView(state.trouble, tools.messages.unreadable, tools);
    case 'closed':
      return closedView(state, tools);
    case 'editing':
    case 'confirming':
      return formView(state, tools);
    case 'sending':
      // Sent again, its bill may have nothing left for a form.
      return isOpen(state.bill) ? formView(state, tools) : sendingView(state, tools);
    case 'lost':
      return lostView(state, tools);
    case 'outcome':
      return outcomeView(state, tools);
  }
}
