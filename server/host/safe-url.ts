import * as z from 'zod/mini';

export const HttpUrl = z.url({ protocol: /^https?$/ });

const LOOPBACK = ['localhost', '127.0.0.1', '[::1]'];

/** Where tokens and keys come from or go: https, or http on this very machine. */
export const SafeUrl = HttpUrl.check(
  z.refine((text) => {
    const { protocol, hostname } = URL.parse(text) ?? {};
    return protocol === 'https:' || LOOPBACK.includes(hostname ?? '');
  }, 'must be https, or http on loopback'),
);
