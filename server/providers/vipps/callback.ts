import * as z from 'zod/mini';
import { type Delivery, NO_NEWS, type News, jsonOf } from '../callback.ts';

/** What both APIs' events have to say which payment they are about. */
const Event = z.union([
  z.object({ agreementId: z.string(), chargeId: z.string() }),
  z.object({ reference: z.string() }),
]);

const AUTHORIZATION =
  /^HMAC-SHA256 SignedHeaders=x-ms-date;host;x-ms-content-sha256&Signature=([A-Za-z\d+/]{43}=)$/;

/**
 * Reads a webhook that is signed by the secret it was registered with. Its date is signed but not judged:
 * redeliveries go on for a week, and whether each carries a fresh one is not documented. A repeat changes
 * nothing, because every delivery is written down once. Vipps MobilePay docs, "Webhooks API".
 */
export async function readWebhook(secret: string, delivery: Delivery): Promise<News | null> {
  if (!(await isSigned(secret, delivery))) return null;
  const event = Event.safeParse(jsonOf(delivery));
  if (!event.success) return NO_NEWS;
  const payment =
    'chargeId' in event.data
      ? { agreementId: event.data.agreementId, chargeId: event.data.chargeId }
      : { reference: event.data.reference };
  return { payments: [payment], refundId: null, dispute: false };
}

async function isSigned(secret: string, { url, headers, body }: Delivery): Promise<boolean> {
  const [, signature] = AUTHORIZATION.exec(headers.get('Authorization') ?? '') ?? [];
  const hash = base64(await crypto.subtle.digest('SHA-256', body));
  if (!signature || headers.get('x-ms-content-sha256') !== hash) return false;

  // The host and path that were registered, which a proxy may have changed on the way.
  const { host, pathname, search } = new URL(url);
  const signed = `POST\n${pathname}${search}\n${headers.get('x-ms-date') ?? ''};${host};${hash}`;
  const algorithm = { name: 'HMAC', hash: 'SHA-256' };
  const key = await crypto.subtle.importKey('raw', bytes(secret), algorithm, false, ['verify']);
  const given = Uint8Array.from(atob(signature), (char) => char.charCodeAt(0));
  return crypto.subtle.verify('HMAC', key, given, bytes(signed));
}

function bytes(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text);
}

function base64(buffer: ArrayBuffer): string {
  return btoa(String.fromCharCode(...new Uint8Array(buffer)));
}
