import type { Webhook } from '../webhook.ts';

/** A callback as Vipps signs it: with the secret as text, over the date, the host and a hash of the body. */
export async function signedRequest(
  { url, secret }: Webhook,
  body: string,
  at: Date,
): Promise<Request> {
  const { host, pathname, search } = new URL(url);
  const date = at.toUTCString();
  const hash = base64(await crypto.subtle.digest('SHA-256', utf8(body)));
  const signed = `POST\n${pathname}${search}\n${date};${host};${hash}`;

  const hmac = { name: 'HMAC', hash: 'SHA-256' };
  const key = await crypto.subtle.importKey('raw', utf8(secret), hmac, false, ['sign']);
  const signature = base64(await crypto.subtle.sign('HMAC', key, utf8(signed)));
  return new Request(url, {
    method: 'POST',
    // The host is signed, but set by whoever sends this: in a browser a script may not.
    headers: {
      'Content-Type': 'application/json',
      'x-ms-date': date,
      'x-ms-content-sha256': hash,
      'Authorization': `HMAC-SHA256 SignedHeaders=x-ms-date;host;x-ms-content-sha256&Signature=${signature}`,
    },
    body,
  });
}

function utf8(text: string) {
  return new TextEncoder().encode(text);
}

function base64(bytes: ArrayBuffer): string {
  return btoa(String.fromCharCode(...new Uint8Array(bytes)));
}
