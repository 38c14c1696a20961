import { adviceOn } from './advice.ts';
import type { Refusal } from '../backend/answer.ts';
import type { SeenBill } from '../backend/seen.ts';
import { noticeView } from './notice.ts';
import type { ViewTools } from './tools.ts';

/** Why an order was turned down, what has changed meanwhile, and what to do next. */
export function refusalView(refusal: Refusal, bill: SeenBill, { messages, formats }: ViewTools) {
  const { what, next } = adviceOn(refusal, messages);
  const { requestId, was } = refusal;
  const money = (units: number) => formats.money(units, bill);
  const changed =
    was !== undefined && was !== bill.refundable
      ? messages.reasons.changed?.(money(was), money(bill.refundable))
      : null;
  return noticeView({
    tone: 'bad',
    what,
    next: [changed, next],
    reference: requestId && messages.reference(requestId),
  });
}
