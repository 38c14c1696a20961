import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { exportJWK, generateKeyPair } from 'jose';
import { freePort } from '../../runner/free-port.ts';

/** The program of the README, as it is written there, with a key of its own. It is also the issuer that the key is of. */
export async function startTokenExample(secret: string) {
  const readme = readFileSync('integrations/zendesk/README.md', 'utf8');
  const [, code = ''] = /```js\n([^]*?)```/.exec(readme) ?? [];
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const { privateKey } = await generateKeyPair('ES256', { extractable: true });
  const jwk = { ...(await exportJWK(privateKey)), kid: 'one', alg: 'ES256' };
  const example = spawn(process.execPath, ['--input-type=module', '--eval', code], {
    env: {
      ...process.env,
      PORT: String(port),
      TOKEN_SECRET: secret,
      SIGNING_KEY: JSON.stringify(jwk),
      ISSUER: url,
    },
    stdio: 'ignore',
  });
  while (!(await fetch(`${url}/.well-known/jwks.json`).catch(() => null))) await sleep(50);
  return { url, stop: () => void example.kill() };
}
