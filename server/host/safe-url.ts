import * as z from 'zod/mini';

export const HttpUrl = z.url({ protocol: /^https?$/ });

/** Whether a host is this very machine. */
export function isLoopback(hostname: string): boolean {
  return ['localhost', '127.0.0.1', '[::1]'].includes(hostname);
}

/** The same of an origin; not of `null`, which is any page that has none. */
export function isOnLoopback(origin: string): boolean {
  return URL.canParse(origin) && isLoopback(new URL(origin).hostname);
}

/** Where tokens and keys come from or go: https, or http on this very machine. */
export const SafeUrl = HttpUrl.check(
  z.refine((text) => {
    const { protocol, hostname } = URL.parse(text) ?? {};
    return protocol === 'https:' || isLoopback(hostname ?? '');
  }, 'must be https, or http on loopback'),
);
