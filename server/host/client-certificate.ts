import { readFileSync } from 'node:fs';
import { createSecureContext } from 'node:tls';
import type { ProviderEnvironment } from './provider-environment.ts';
import { WrongSetting } from './wrong-setting.ts';

/**
 * A fetch whose connections show Swish the merchant's certificate, the whole chain of it. Without one it is
 * the ordinary fetch. The global fetch cannot carry a certificate.
 */
export function swishFetch(env: ProviderEnvironment): typeof fetch {
  const { SWISH_CERT, SWISH_KEY, SWISH_CA } = env;
  if (!SWISH_CERT || !SWISH_KEY) return globalThis.fetch;
  const connect = {
    cert: read('SWISH_CERT', SWISH_CERT),
    key: read('SWISH_KEY', SWISH_KEY),
    // Node trusts Swish's root already; naming one replaces all that it trusts.
    ...(SWISH_CA ? { ca: read('SWISH_CA', SWISH_CA) } : {}),
  };
  try {
    createSecureContext(connect);
  } catch {
    throw new WrongSetting('SWISH_CERT, SWISH_KEY: not a certificate and its key, as PEM');
  }
  // Loaded by the first call: it takes a twentieth of the start, and most have no Swish.
  let client: Promise<(url: string, init: object) => unknown> | undefined;
  const load = async () => {
    const { Agent, fetch: undiciFetch } = await import('undici');
    const dispatcher = new Agent({ connect });
    return (url: string, init: object) => undiciFetch(url, { ...init, dispatcher });
  };
  return (async (url: string, init: object) =>
    (await (client ??= load()))(url, init)) as unknown as typeof fetch;
}

function read(name: string, path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    throw new WrongSetting(`${name}: the file cannot be read`);
  }
}
