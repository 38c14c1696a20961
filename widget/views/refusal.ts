import type { Refusal } from '../answer.ts';
import type { Advice, Messages } from '../locales/index.ts';
import { noticeView } from './notice.ts';

/** Why an order was turned down, and what to do next. */
export function refusalView(refusal: Refusal, messages: Messages) {
  const { what, next } = adviceOn(refusal, messages);
  const { requestId } = refusal;
  const reference = requestId ? messages.reference(requestId) : null;
  return noticeView({ tone: 'bad', what, next: [next], reference });
}

/** The provider's own reason says more than that it refused. */
export function adviceOn({ slug, code, refund }: Refusal, messages: Messages): Advice {
  const why = slug === 'provider-refused' ? (code ?? refund?.failure?.code) : undefined;
  return why ? messages.failures[why] : messages.problems[slug];
}
