import type { Refusal } from '../backend/answer.ts';
import type { Formats } from '../locales/format.ts';
import type { Advice, Messages } from '../locales/index.ts';
import type { SeenBill, SeenRefund, SeenRefundability } from '../backend/seen.ts';

/** Why an order was turned down. The provider's own reason says more than that it refused. */
export function adviceOn({ slug, code, refund }: Refusal, { reasons }: Messages): Advice {
  const why = slug === 'provider-refused' && (code ?? refund?.failure?.code);
  return why
    ? known(reasons.failures, why, 'rejected')
    : known(reasons.problems, slug, 'unexpected');
}

/** Why the provider did not make a refund. */
export function adviceOnFailure({ failure }: SeenRefund, { reasons }: Messages): Advice {
  return known(reasons.failures, failure?.code ?? '', 'rejected');
}

interface Asks {
  readonly attention: string | null;
  readonly acknowledged: object | null;
}

/** Why a person should look at a refund, until one has. */
export function adviceOnAttention(
  { attention, acknowledged }: Asks,
  { reasons }: Messages,
): Advice | null {
  return attention === null || acknowledged ? null : known(reasons.attention, attention, 'other');
}

/** What to say about a bill that has no form. */
export function adviceOnClosed(
  may: SeenRefundability,
  messages: Messages,
  formats: Formats,
): Advice | null {
  switch (may.kind) {
    case 'open':
      return null;
    case 'manual':
      return messages.manual[may.how];
    case 'window-closed':
      return messages.windowClosed(formats.day(may.closedAt));
    default:
      return messages.closed[may.kind];
  }
}

/** The upstream label says most ("Card •••• 4242"); without one the method has words of its own. */
export function paymentLabel(
  { payment }: Pick<SeenBill, 'payment'>,
  { methods }: Messages,
): string {
  return payment.label || (methods[payment.method] ?? payment.method);
}

/** A code invented since, or whose words are not here, has those of the most careful one. */
function known<Key extends string>(
  words: Readonly<Record<Key, Advice>>,
  key: string,
  otherwise: Key,
): Advice {
  return words[Object.hasOwn(words, key) ? (key as Key) : otherwise];
}
