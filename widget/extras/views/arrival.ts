import { html, nothing } from 'lit';
import type { Settlement } from '../../../contract/index.ts';
import { type Reader, count, object, oneOf } from '../../backend/reading.ts';
import { type SeenBill, type SeenRefund, isOpen } from '../../backend/seen.ts';
import { line } from '../../views/line.ts';
import type { ExtraTools } from '../extra-tools.ts';

const DAY_MS = 24 * 60 * 60 * 1000;
/** So long after the last expected day somebody may still ask where the money is. */
const ASKED_FOR_DAYS = 60;

const settlementOf: Reader<Settlement> = object({
  from: count,
  to: count,
  unit: oneOf('minute', 'hour', 'day', 'business-day'),
});

/** Between which days the money would be there if it were refunded now, and how long that usually takes. */
export function arrivesText(bill: SeenBill, { extras, formats }: ExtraTools): string | null {
  if (!isOpen(bill)) return null;
  const { expected, settlement } = bill.refundability;
  const usual = settlementOf(settlement);
  const usually = usual && extras.arrival.usually(usual);
  if (!expected) return usually ?? null;
  const days = formats.days(expected.from, expected.to);
  return usually ? `${days} (${usually})` : days;
}

/** When the money should be there, and what to do when it is not. */
export function arrivalView(refund: SeenRefund, { extras, formats }: ExtraTools) {
  const { expected, status, traceReference } = refund;
  if (!expected) return nothing;
  const { arrival } = extras;
  const today = new Date().toISOString().slice(0, 10);
  if (today <= expected.to)
    return line('meta', arrival.soon(formats.days(expected.from, expected.to)));

  const late = line('meta', arrival.late(formats.days(expected.to, expected.to)));
  if (status === 'pending') return html`${late} ${line('meta', arrival.pending)}`;
  if (Date.now() - Date.parse(expected.to) > ASKED_FOR_DAYS * DAY_MS) return nothing;
  return html`${late}
    <details data-testid="not-arrived">
      <summary>${arrival.help}</summary>
      ${line('meta', traceReference ? arrival.withTrace(traceReference) : arrival.withoutTrace)}
    </details>`;
}
