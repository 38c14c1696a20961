import { html } from 'lit';
import type { SeenBill, SeenRefund } from '../../backend/seen.ts';
import { isUnsettled } from '../../panel/panel-state.ts';
import { adviceOnAttention } from '../../views/advice.ts';
import { line } from '../../views/line.ts';
import type { ExtraTools } from '../extra-tools.ts';
import { keepFocus } from '../focus.ts';
import type { SeenTo } from '../seen-to.ts';
import { asideView } from './aside.ts';

/** Refunds that ended otherwise than was said: what happened, since when, what to do, and who has seen to it. */
export function seenToView(bill: SeenBill, seenTo: SeenTo, tools: ExtraTools) {
  return (
    bill.refunds
      // A server that does not say since when knows no way to say that somebody has seen to it.
      .filter((refund) => refund.attention && refund.attentionSince && !isUnsettled(refund))
      .filter(({ id, acknowledged }) => !acknowledged || seenTo.here.has(id))
      .map((refund) => cardView(refund, bill, seenTo, tools))
  );
}

/** Who has seen to a refund, in its place in the history. */
export function seenByView({ acknowledged }: SeenRefund, { extras, formats }: ExtraTools) {
  return line(
    'meta',
    acknowledged && extras.seenTo.by(acknowledged.by.name, formats.moment(acknowledged.at)),
  );
}

function cardView(refund: SeenRefund, bill: SeenBill, seenTo: SeenTo, tools: ExtraTools) {
  const { extras, formats, messages } = tools;
  const { acknowledged, attentionSince } = refund;
  const words = extras.seenTo;
  const advice = adviceOnAttention({ ...refund, acknowledged: null }, messages);
  const noting = seenTo.noting === refund.id;
  return asideView({
    testId: 'seen-to',
    tone: acknowledged ? 'info' : 'bad',
    what: advice?.what ?? '',
    next: [
      words.about(formats.money(refund.amount, bill), formats.moment(attentionSince ?? '')),
      advice?.next,
    ],
    more: acknowledged
      ? seenByView(refund, tools)
      : html`<div role="status">${line('failed', seenTo.failed === refund.id && words.failed)}</div>
          <div class="buttons">
            <button
              class="secondary"
              part="button"
              type="button"
              data-testid="seen-to-button"
              aria-disabled=${noting}
              @click=${({ target }: Event) =>
                void keepFocus(target as HTMLElement, seenTo.mark(refund.id, bill.id), [
                  '[data-testid=seen-to] .what',
                  '#title',
                ])}
            >
              ${noting ? words.noting : words.button}
            </button>
          </div>`,
  });
}
