import { leavesDialog } from './dialog.ts';
import { newKey } from './order.ts';
import type { RefundFlow } from './refund-flow.ts';
import type { Actions } from '../views/tools.ts';

/** What the admin's doing needs from the element itself. */
export interface PanelHands {
  readonly noConfirm: () => boolean;
  readonly check: () => void;
  readonly retry: () => void;
  /** Answers whether the page left it to the panel to go on. */
  readonly close: () => boolean;
}

/** Turns what the admin does into events of the state. */
export function panelActions(flow: RefundFlow, hands: PanelHands): Actions {
  const send = () => flow.apply({ type: 'confirmed', key: newKey() });

  return {
    typeAmount(event) {
      const { value: text } = event.target as HTMLInputElement;
      flow.apply({ type: 'edited', draft: { amount: { kind: 'typed', text } } });
    },

    chooseInFull: () => flow.apply({ type: 'edited', draft: { amount: { kind: 'in-full' } } }),

    typeReason(event) {
      const { value: reason } = event.target as HTMLTextAreaElement;
      flow.apply({ type: 'edited', draft: { reason } });
    },

    review(event) {
      event.preventDefault();
      hearSilentChanges(event.currentTarget as HTMLFormElement);
      flow.apply({ type: 'reviewed' });
      if (hands.noConfirm()) send();
    },

    // Enter in a field must never move money: where the button would, it asks first.
    pressKey(event) {
      const inField = event.target instanceof HTMLInputElement;
      if (!inField || event.key !== 'Enter' || event.isComposing || !hands.noConfirm()) return;
      event.preventDefault();
      flow.apply({ type: 'reviewed' });
    },

    goBack: () => flow.apply({ type: 'reconsidered' }),

    leaveDialog(event) {
      if (leavesDialog(event, flow.state)) flow.apply({ type: 'reconsidered' });
    },

    // The second click of a double click on the form's button may land here: it confirms nothing.
    confirm(event) {
      if (event.detail <= 1) send();
    },

    resend: () => flow.apply({ type: 'resent' }),
    check: hands.check,
    retry: hands.retry,

    done() {
      if (hands.close()) flow.apply({ type: 'dismissed' });
    },

    refundMore: () => flow.apply({ type: 'dismissed' }),
  };
}

/** What stands in the fields is what counts, also where something changed them without a word. */
function hearSilentChanges(form: HTMLFormElement): void {
  for (const field of form.querySelectorAll<HTMLInputElement>('[data-shown]'))
    if (field.value !== field.dataset['shown']) field.dispatchEvent(new Event('input'));
}
