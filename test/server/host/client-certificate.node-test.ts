import assert from 'node:assert/strict';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { type Server, createServer } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TLSSocket } from 'node:tls';
import { after, before, describe, it } from 'node:test';
import { generate } from 'selfsigned';
import { swishFetch } from '../../../server/host/client-certificate.ts';
import { WrongSetting } from '../../../server/host/wrong-setting.ts';
import type { ProviderEnvironment } from '../../../server/host/provider-environment.ts';
import { swish } from '../../../server/providers/swish/swish.ts';

describe('the connection to Swish', () => {
  const folder = mkdtempSync(join(tmpdir(), 'certificates-'));
  const file = (name: string, text: string) => {
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  };
  let server: Server;
  let apiBase: string;
  let env: ProviderEnvironment;
  const callers: string[] = [];

  before(async () => {
    const authority = await generate([{ name: 'commonName', value: 'Bank' }], {
      extensions: [
        { name: 'basicConstraints', cA: true, critical: true },
        { name: 'keyUsage', keyCertSign: true, critical: true },
      ],
    });
    const ca = { key: authority.private, cert: authority.cert };
    const made = (name: string) =>
      generate([{ name: 'commonName', value: name }], {
        ca,
        extensions: [{ name: 'subjectAltName', altNames: [{ type: 7, ip: '127.0.0.1' }] }],
      });
    const [ours, theirs] = [await made('1231181189'), await made('127.0.0.1')];

    server = createServer(
      { key: theirs.private, cert: theirs.cert, ca: ca.cert, requestCert: true },
      (request, response) => {
        const { subject } = (request.socket as TLSSocket).getPeerCertificate();
        callers.push(String(subject.CN));
        response.writeHead(201).end();
      },
    ).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const address = server.address();
    apiBase = `https://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
    env = {
      SWISH_CERT: file('cert.pem', ours.cert),
      SWISH_KEY: file('key.pem', ours.private),
      SWISH_CA: file('ca.pem', ca.cert),
    };
  });
  after(() => {
    server.closeAllConnections();
    server.close();
    rmSync(folder, { recursive: true });
  });

  const refund = (network: typeof fetch) => {
    const provider = swish({ payeeAlias: '1231181189', apiBase }, network);
    const terms = {
      id: crypto.randomUUID(),
      billId: 'b',
      amount: 4900,
      currency: 'SEK',
      payment: { paymentReference: 'sim-9900sek-x' },
      callbackUrl: 'https://refunds.example/callbacks/acme/swish',
    } as const;
    return provider.refund(terms.id, provider.prepare(terms)!);
  };

  it('shows the merchant’s certificate', async () => {
    assert.equal((await refund(swishFetch(env))).kind, 'pending');
    assert.deepEqual(callers, ['1231181189']);
  });

  it('that cannot be made says nothing about the money', async () => {
    const { SWISH_CA: _ca, ...stranger } = env;
    assert.deepEqual(await refund(swishFetch(stranger)), { kind: 'unknown', why: 'no-answer' });
  });

  it('names the file that cannot be read', () => {
    assert.throws(() => swishFetch({ ...env, SWISH_KEY: '/nowhere.pem' }), WrongSetting);
  });

  it('is an ordinary one where there is no certificate', () => {
    assert.equal(swishFetch({}), globalThis.fetch);
  });
});
