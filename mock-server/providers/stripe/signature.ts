import type { Webhook } from '../webhook.ts';

/** An event as Stripe signs it: with the whole secret as text, over the time and the body. */
export async function signedRequest(
  { url, secret }: Webhook,
  body: string,
  at: Date,
): Promise<Request> {
  const seconds = Math.floor(at.getTime() / 1000);
  const hmac = { name: 'HMAC', hash: 'SHA-256' };
  const key = await crypto.subtle.importKey('raw', utf8(secret), hmac, false, ['sign']);
  const signature = await crypto.subtle.sign('HMAC', key, utf8(`${seconds}.${body}`));
  return new Request(url, {
    method: 'POST',
    headers: {
      'Content-Type': 'application/json; charset=utf-8',
      'Stripe-Signature': `t=${seconds},v1=${hex(signature)}`,
    },
    body,
  });
}

function utf8(text: string) {
  return new TextEncoder().encode(text);
}

function hex(bytes: ArrayBuffer): string {
  return [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
