import { adviceOn } from './advice.ts';
import type { Refusal } from '../backend/answer.ts';
import type { SeenBill } from '../backend/seen.ts';
import { noticeView } from './notice.ts';
import type { ViewTools } from './tools.ts';

/** Why an order was turned down, what has changed meanwhile, and what to do next. */
export function refusalView(refusal: Refusal, bill: SeenBill, tools: ViewTools) {
  const { messages, formats } = tools;
  const { what, next } = adviceOn(refusal, messages);
  const { requestId, before } = refusal;
  const money = (units: number) => formats.money(units, bill);
  const changed =
    before && before.refundable !== bill.refundable
      ? messages.reasons.changed?.(money(before.refundable), money(bill.refundable))
      : null;
  return noticeView({
    tone: 'bad',
    what,
    next: [changed, next],
    reference: requestId && messages.reference(requestId),
    more: tools.extras?.since(refusal, bill, tools),
  });
}
