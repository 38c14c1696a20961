import { html, nothing } from 'lit';
import type { Refusal } from '../../backend/answer.ts';
import type { SeenBill } from '../../backend/seen.ts';
import type { ExtraTools } from '../extra-tools.ts';

/** Which refunds have come, or come to something else, since the form was opened. */
export function sinceView({ before }: Refusal, bill: SeenBill, { extras, formats }: ExtraTools) {
  if (!before) return nothing;
  const known = new Set(before.refunds.map(({ id, status }) => `${id} ${status}`));
  const news = bill.refunds.filter(({ id, status }) => !known.has(`${id} ${status}`));
  if (news.length === 0) return nothing;
  const { title, line } = extras.since;
  return html`<div class="since" data-testid="since">
    <p>${title}</p>
    <ul>
      ${news.map(
        ({ amount, requestedBy, providerLabel, requestedAt, status }) =>
          html`<li>
            ${line({
              amount: formats.money(amount, bill),
              who: requestedBy?.name ?? providerLabel,
              moment: formats.moment(requestedAt),
              status,
            })}
          </li>`,
      )}
    </ul>
  </div>`;
}
