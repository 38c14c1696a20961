import { adviceOn, adviceOnClosed } from '../views/advice.ts';
import type { PanelState } from './panel-state.ts';
import type { ViewTools } from '../views/tools.ts';
import { whyUnreadable } from '../views/unreadable.ts';

/** The one word for a state that hosts can style and tools can wait for: `data-state` of the panel part. */
export function nameOf(state: PanelState): string {
  switch (state.kind) {
    case 'loading':
    case 'editing':
    case 'confirming':
    case 'sending':
      return state.kind;
    case 'unreadable': {
      const why = whyUnreadable(state.trouble);
      return why === 'other' ? 'error' : why;
    }
    case 'closed':
      return state.bill.refundability.kind;
    case 'lost':
      return 'unknown';
    case 'outcome':
      return state.refund.status;
  }
}

/** What a screen reader says when the state changes. Nothing where the focus says it anyhow. */
export function sayingOf(
  state: PanelState,
  { messages, formats, checking }: Pick<ViewTools, 'messages' | 'formats' | 'checking'>,
): string {
  if (checking && state.kind !== 'loading') return messages.check.checking;
  if ('note' in state && state.note) return messages.check.notes[state.note];

  switch (state.kind) {
    case 'loading':
      return messages.loading;
    case 'unreadable':
      return messages.unreadable[whyUnreadable(state.trouble)].what;
    case 'closed': {
      const { bill, refusal } = state;
      const advice = adviceOnClosed(bill.refundability, messages, formats);
      return refusal ? adviceOn(refusal, messages).what : (advice?.what ?? '');
    }
    case 'confirming':
      return '';
    case 'editing':
      return state.refusal && !state.faults ? adviceOn(state.refusal, messages).what : '';
    case 'sending':
      return messages.confirm.sending(formats.money(state.order.amount, state.bill));
    case 'lost':
      return messages.outcome.unknown(formats.money(state.order.amount, state.bill));
    case 'outcome':
      return messages.outcome[state.refund.status](formats.money(state.refund.amount, state.bill));
  }
}
