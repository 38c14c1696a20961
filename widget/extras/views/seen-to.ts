import { html } from 'lit';
import type { SeenBill, SeenRefund } from '../../backend/seen.ts';
import { isUnsettled } from '../../panel/panel-state.ts';
import { adviceOnAttention } from '../../views/advice.ts';
import { line } from '../../views/line.ts';
import type { ExtraTools } from '../extra-tools.ts';
import type { SeenTo } from '../seen-to.ts';
import { asideView } from './aside.ts';

/** Refunds that ended otherwise than was said: what happened, since when, what to do, and who has seen to it. */
export function seenToView(bill: SeenBill, seenTo: SeenTo, tools: ExtraTools) {
  return bill.refunds
    .filter((refund) => refund.attention && !isUnsettled(refund))
    .filter(({ id, acknowledged }) => !acknowledged || seenTo.here.has(id))
    .map((refund) => cardView(refund, bill, seenTo, tools));
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
  const { acknowledged, attentionSince, requestedAt } = refund;
  const words = extras.seenTo;
  const advice = adviceOnAttention({ ...refund, acknowledged: null }, messages);
  const noting = seenTo.noting === refund.id;
  return asideView({
    testId: 'seen-to',
    tone: acknowledged ? 'info' : 'bad',
    what: advice?.what ?? '',
    next: [
      words.about(
        formats.money(refund.amount, bill),
        formats.moment(attentionSince ?? requestedAt),
      ),
      advice?.next,
    ],
    more: acknowledged
      ? seenByView(refund, tools)
      : html`${line('failed', seenTo.failed === refund.id && words.failed)}
          <div class="buttons">
            <button
              class="secondary"
              part="button"
              type="button"
              data-testid="seen-to-button"
              aria-disabled=${noting}
              @click=${({ target }: Event) => {
                const card = (target as Element).closest('.aside');
                // The button goes, and whoever pressed it stays with what it was about.
                void seenTo.mark(refund.id).then(() => focusOn(card));
              }}
            >
              ${noting ? words.noting : words.button}
            </button>
          </div>`,
  });
}

function focusOn(card: Element | null): void {
  card?.querySelector<HTMLElement>('.what')?.focus();
}
