import { html, nothing } from 'lit';
import { type SeenBill, isOpen } from '../../backend/seen.ts';
import { line } from '../../views/line.ts';
import type { ExtraTools } from '../extra-tools.ts';
import { keepFocus } from '../focus.ts';
import type { Request } from '../hints.ts';
import { type RequestDesk, linkTo } from '../request-desk.ts';
import { asideView } from './aside.ts';

/** What colleagues ask to have refunded. An admin takes it into the form; nothing is sent by that. */
export function requestsView(
  bill: SeenBill,
  requests: readonly Request[],
  desk: RequestDesk,
  tools: ExtraTools,
) {
  return requests.map((request) => requestView(request, bill, desk, tools));
}

function requestView(request: Request, bill: SeenBill, desk: RequestDesk, tools: ExtraTools) {
  const { extras, formats } = tools;
  const { id, amount, reason, requestedBy, requestedAt, mine, mayDismiss } = request;
  const words = extras.requests;
  const waits = bill.refundability.kind === 'not-permitted';
  const link = waits ? linkTo(id) : null;
  const said = desk.failed === id ? words.failed : desk.copied === id && extras.letter.copied;

  return asideView({
    testId: 'request',
    tone: 'info',
    what: words.title(requestedBy.name, formats.money(amount, bill)),
    next: [reason, formats.moment(requestedAt), waits && words.waits],
    more: html`<div class="buttons">
        ${isOpen(bill) && desk.canFill ? button('request-fill', words.fill, () => desk.fill(request)) : nothing}
        ${link ? button('request-copy', words.copy, () => void desk.copy(request, link)) : nothing}
        ${mayDismiss ? button('request-dismiss', mine ? words.takeBack : words.dismiss, dismiss, desk.dismissing === id) : nothing}
      </div>
      <div role="status">${line('hint', said)}</div>`,
  });

  async function dismiss({ target }: Event): Promise<void> {
    await keepFocus(target as HTMLElement, desk.dismiss(request), [
      '[data-testid=request] .what',
      '#title',
    ]);
  }
}

function button(testId: string, text: string, act: (event: Event) => unknown, busy = false) {
  return html`<button
    class="secondary"
    part="button"
    type="button"
    data-testid=${testId}
    aria-disabled=${busy}
    @click=${act}
  >
    ${text}
  </button>`;
}
