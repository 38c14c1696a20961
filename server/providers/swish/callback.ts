import { type Delivery, type News, jsonOf } from '../callback.ts';
import { refundIdOf } from './instruction.ts';
import { SwishRefund } from './refund.ts';

/** The header that brings back what we sent with the refund. */
const IDENTIFIER = 'callbackIdentifier';

/**
 * Reads a callback. Nobody signs it: what proves it is the identifier that we made up for this one refund and
 * told Swish alone. Swish, "Callbacks".
 */
export async function readSwishCallback(delivery: Delivery): Promise<News | null> {
  const refund = SwishRefund.safeParse(jsonOf(delivery));
  const refundId = refund.success ? refundIdOf(refund.data.id) : null;
  if (refundId === null) return null;

  const request = await delivery.requestOf(refundId);
  const expected = request?.['callbackIdentifier'];
  const given = delivery.headers.get(IDENTIFIER) ?? '';
  if (typeof expected !== 'string' || !(await isSame(given, expected))) return null;
  return { payments: [], refundId, dispute: false };
}

/** Compares hashes, so that how long it takes tells nothing about the secret. */
async function isSame(given: string, expected: string): Promise<boolean> {
  const hash = async (text: string) =>
    new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)));
  const [a, b] = await Promise.all([hash(given), hash(expected)]);
  return a.every((byte, index) => byte === b[index]);
}
