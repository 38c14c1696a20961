import * as z from 'zod/mini';

export const HttpUrl = z.url({ protocol: /^https?$/ });

/** Whether a host is this very machine. */
export function isLoopback(hostname: string): boolean {
  return ['localhost', '127.0.0.1', '[::1]'].includes(hostname);
}

/** Where tokens and keys come from or go: https, or http on this very machine. */
export const SafeUrl = HttpUrl.check(
  z.refine((text) => {
    const { protocol, hostname } = URL.parse(text) ?? {};
    return protocol === 'https:' || isLoopback(hostname ?? '');
  }, 'must be https, or http on loopback'),
);
