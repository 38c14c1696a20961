import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { SignJWT, exportJWK, generateKeyPair } from 'jose';
import type { Bill, Evidence, Me, RefundAnswer } from '../../contract/index.ts';
import { freshDatabase } from '../runner/fresh-database.ts';
import { cardBill } from './bills.ts';
import { type Running, killAll, startServer, startSimulatorProcess } from './server-process.ts';

const ALL = ['bills:read', 'refunds:create', 'bills:write'];

describe('a server with real issuers and each vendor’s own credentials', () => {
  const folder = mkdtempSync(join(tmpdir(), 'real-issuers-'));
  const keys = generateKeyPair('ES256', { extractable: true });
  const issuer = createServer(async (_, response) => {
    const jwk = { ...(await exportJWK((await keys).publicKey)), kid: 'one', alg: 'ES256' };
    response.end(JSON.stringify({ keys: [jwk] }));
  });
  let iss: string;
  let server: Running;
  let database: Awaited<ReturnType<typeof freshDatabase>>;

  before(async () => {
    await new Promise<void>((resolve) => {
      issuer.listen(0, '127.0.0.1', resolve);
    });
    const address = issuer.address();
    iss = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}/`;
    database = await freshDatabase();
    const stripe = await startSimulatorProcess('stripe', folder);
    const file = join(folder, 'providers.json');
    const credentials = { secretKey: 'env:ACME_STRIPE', apiBase: stripe.url };
    writeFileSync(file, JSON.stringify({ acme: { stripe: credentials }, fokus: {} }));
    server = await startServer({
      DATABASE_URL: database.url,
      AUTH_ISSUERS: iss,
      AUTH_AUDIENCES: 'urn:sesamy',
      PROVIDERS_FILE: file,
      ACME_STRIPE: 'sk_test_of_acme_alone',
    });
  });
  after(async () => {
    killAll();
    issuer.closeAllConnections();
    issuer.close();
    await database.drop();
    rmSync(folder, { recursive: true });
  });

  async function call<T>(
    vendor: string,
    method: string,
    path: string,
    body?: object,
    act?: object,
  ) {
    const claims = { sub: 'auth0|1', name: 'Ada', vendor_id: vendor, permissions: ALL, act };
    const token = await new SignJWT(claims)
      .setProtectedHeader({ alg: 'ES256', kid: 'one' })
      .setIssuer(iss)
      .setAudience(['https://other.example', 'urn:sesamy'])
      .setExpirationTime('5m')
      .sign((await keys).privateKey);
    const answer = await fetch(`${server.url}/api/v1${path}`, {
      method,
      headers: {
        'Authorization': `Bearer ${token}`,
        'Content-Type': 'application/json',
        'Idempotency-Key': `${vendor}-1`,
      },
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
    return { status: answer.status, body: (await answer.json()) as T };
  }

  const bill = cardBill();
  const order = { amount: 4900, currency: 'SEK', reason: 'Charged twice' };

  it('lets in whom an issuer names, as one of their vendor', async () => {
    const { body } = await call<Me>('acme', 'GET', '/me');
    assert.deepEqual(body, {
      id: 'auth0|1',
      name: 'Ada',
      vendorId: 'acme',
      rights: { read: true, refund: true, write: true },
    });
  });

  it('refunds with the credentials of that vendor, and keeps who really acted', async () => {
    assert.equal((await call('acme', 'PUT', `/bills/${bill.id}`, bill)).status, 201);
    const act = { sub: 'auth0|support' };
    const path = `/bills/${bill.id}/refunds`;
    const made = await call<RefundAnswer>('acme', 'POST', path, order, act);
    assert.equal(made.status, 201);
    const found = await call<Evidence>('acme', 'GET', `/refunds/${made.body.refund.id}/evidence`);
    const [requested] = found.body.refund.events;
    assert.equal(requested?.by?.impersonator?.id, 'auth0|support');
    assert.doesNotMatch(JSON.stringify(found.body), /sk_test/);
  });

  it('refunds nothing for a vendor without credentials, and pretends nothing', async () => {
    const path = `/bills/${bill.id}`;
    assert.equal((await call('fokus', 'GET', path)).status, 404);
    const { body } = await call<Bill>('fokus', 'PUT', path, bill);
    assert.equal(body.refundability.kind, 'unavailable');
    assert.equal((await call('fokus', 'POST', `${path}/refunds`, order)).status, 503);
  });

  it('has no demo: no sign-in, no pages, no simulators', async () => {
    const token = await fetch(`${server.url}/demo/token`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: '{"as":"admin"}',
    });
    assert.equal(token.status, 404);
    for (const path of ['/', '/demo/portal/', '/demo/gallery/', '/_simulator/faults'])
      assert.equal((await fetch(server.url + path)).status, 404, path);
    assert.equal((await fetch(`${server.url}/cdn/sesamy-refund-panel.js`)).status, 200);
  });
});
