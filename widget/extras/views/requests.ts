import { html, nothing } from 'lit';
import { type SeenBill, isOpen } from '../../backend/seen.ts';
import { line } from '../../views/line.ts';
import type { ExtraTools } from '../extra-tools.ts';
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
  const words = extras.requests;
  const mayRefund = isOpen(bill);
  const link = linkTo(request.id);
  const fill = button('request-fill', words.fill, () => desk.fill(request));
  const copy = link && button('request-copy', words.copy, () => void desk.copy(request, link));
  const said =
    desk.failed === request.id ? words.failed : desk.copied === request.id && extras.letter.copied;

  return asideView({
    testId: 'request',
    tone: 'info',
    what: words.title(request.requestedBy.name, formats.money(request.amount, bill)),
    next: [request.reason, formats.moment(request.requestedAt), !mayRefund && words.waits],
    more: html`<div class="buttons">
        ${mayRefund ? (desk.canFill ? fill : nothing) : (copy ?? nothing)}
        ${button('request-dismiss', mayRefund ? words.dismiss : words.takeBack, dismiss)}
      </div>
      <div role="status">${line('hint', said)}</div>`,
  });

  /** What was pressed goes with its request, so whoever pressed it goes on where there is something to do. */
  async function dismiss({ target }: Event): Promise<void> {
    const root = (target as Element).getRootNode() as ShadowRoot;
    await desk.dismiss(request);
    root.querySelector<HTMLElement>('#amount, #request-amount, [data-landing]')?.focus();
  }
}

function button(testId: string, text: string, act: (event: Event) => unknown) {
  return html`<button
    class="secondary"
    part="button"
    type="button"
    data-testid=${testId}
    @click=${act}
  >
    ${text}
  </button>`;
}
