import assert from 'node:assert/strict';
import { createHmac, randomUUID } from 'node:crypto';
import { after, before, describe, it } from 'node:test';
import { type HttpBindings, serve } from '@hono/node-server';
import { Hono } from 'hono';
import { SignJWT, exportJWK, exportSPKI, generateKeyPair } from 'jose';
import { readConfig } from '../../../server/config.ts';
import { configuredTokens } from '../../../server/host/issuers.ts';
import type { ReadToken } from '../../../server/http/tokens.ts';

/** An issuer that publishes its keys over real HTTP, and counts who asks. */
async function startIssuer() {
  const { publicKey, privateKey } = await generateKeyPair('RS256', { extractable: true });
  let asked = 0;
  const app = new Hono<{ Bindings: HttpBindings }>().get('/.well-known/jwks.json', async (c) => {
    asked += 1;
    return c.json({ keys: [{ ...(await exportJWK(publicKey)), kid: 'k1', alg: 'RS256' }] });
  });
  const server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' });
  await new Promise((resolve) => {
    server.once('listening', resolve);
  });
  const address = server.address();
  const url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}/`;
  return { url, publicKey, privateKey, asked: () => asked, close: () => server.close() };
}

describe('a token', () => {
  let issuer: Awaited<ReturnType<typeof startIssuer>>;
  let readToken: ReadToken;

  before(async () => {
    issuer = await startIssuer();
    const read = readConfig({ AUTH_ISSUERS: issuer.url, AUTH_AUDIENCES: 'urn:a, urn:sesamy' });
    assert.ok('config' in read);
    readToken = configuredTokens(read.config);
  });
  after(() => issuer.close());

  const claims = {
    iss: '',
    sub: 'auth0|1',
    aud: 'urn:sesamy',
    vendor_id: 'acme',
    permissions: ['bills:read', 'refunds:create'],
    name: 'Ada',
    email: 'ada@example.com',
    exp: Math.floor(Date.now() / 1000) + 600,
  };

  function sign(special: object = {}, header: object = {}): Promise<string> {
    return new SignJWT({ ...claims, iss: issuer.url, ...special })
      .setProtectedHeader({ alg: 'RS256', kid: 'k1', ...header })
      .sign(issuer.privateKey);
  }

  function unsigned(special: object, header: object, signature = ''): string {
    const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
    return `${part(header)}.${part({ ...claims, iss: issuer.url, ...special })}.${signature}`;
  }

  it('that is good names the person, their vendor and their rights', async () => {
    assert.deepEqual(await readToken(await sign()), {
      id: 'auth0|1',
      name: 'Ada',
      vendorId: 'acme',
      rights: { read: true, refund: true, write: false },
    });
  });

  it('names the person by e-mail, else by subject', async () => {
    assert.equal((await readToken(await sign({ name: undefined })))?.name, 'ada@example.com');
    assert.equal((await readToken(await sign({ name: '', email: '' })))?.name, 'auth0|1');
  });

  it('of somebody in another’s place names both', async () => {
    const actor = await readToken(await sign({ act: { sub: 'auth0|support', name: 'Sven' } }));
    assert.deepEqual(
      [actor?.id, actor?.impersonator],
      ['auth0|1', { id: 'auth0|support', name: 'Sven' }],
    );
  });

  it('may write its rights as words, its audience as a list, and its issuer without a slash', async () => {
    const token = await sign({
      permissions: 'bills:write bills:read',
      aud: ['x', 'urn:a'],
      iss: issuer.url.slice(0, -1),
    });
    assert.deepEqual((await readToken(token))?.rights, { read: true, refund: false, write: true });
  });

  // prettier-ignore
  const bad: [what: string, token: () => Promise<string> | string][] = [
    ['is expired',                        () => sign({ exp: Math.floor(Date.now() / 1000) - 60 })],
    ['never expires',                     () => sign({ exp: undefined })],
    ['is not valid yet',                  () => sign({ nbf: Math.floor(Date.now() / 1000) + 60 })],
    ['is for another audience',           () => sign({ aud: 'urn:other' })],
    ['is for nobody',                     () => sign({ aud: undefined })],
    ['names no subject',                  () => sign({ sub: undefined })],
    ['names no vendor',                   () => sign({ vendor_id: undefined })],
    ['names a vendor that is no text',    () => sign({ vendor_id: ['acme'] })],
    ['names a vendor no table can hold',  () => sign({ vendor_id: 'ac\u0000me' })],
    ['names a subject no table can hold', () => sign({ sub: 'a\uD800' })],
    ['is long beyond reason',             () => sign({ sub: 'x'.repeat(300) })],
    ['has a head that is no JSON',        async () => `x.${(await sign()).split('.').slice(1).join('.')}`],
    ['names no key',                      () => sign({}, { kid: undefined })],
    ['names an unknown key',              () => sign({}, { kid: 'k2' })],
    ['is of another issuer',              () => sign({ iss: 'https://evil.example/' })],
    ['names an issuer that is no text',   () => unsigned({ iss: 5 }, { alg: 'none' })],
    ['is of no issuer',                   () => sign({ iss: undefined })],
    ['is not signed (alg none)',          () => unsigned({}, { alg: 'none', kid: 'k1' })],
    ['is signed by somebody else',        async () => {
      const { privateKey } = await generateKeyPair('RS256');
      return new SignJWT({ ...claims, iss: issuer.url }).setProtectedHeader({ alg: 'RS256', kid: 'k1' }).sign(privateKey);
    }],
    ['is signed with the public key as a shared secret (HS256)', async () => {
      const text = unsigned({}, { alg: 'HS256', kid: 'k1' }).slice(0, -1);
      const signature = createHmac('sha256', await exportSPKI(issuer.publicKey)).update(text).digest('base64url');
      return `${text}.${signature}`;
    }],
    ['was changed after signing',         async () => {
      const [header, , signature] = (await sign()).split('.');
      return `${header}.${unsigned({ vendor_id: 'rival' }, {}).split('.')[1]}.${signature}`;
    }],
    ['is nonsense',                       () => 'a.b.c'],
    ['is a name',                         () => randomUUID()],
  ];

  for (const [what, token] of bad) {
    it(`that ${what} is good for nothing`, async () => {
      assert.equal(await readToken(await token()), null);
    });
  }

  it('of an issuer that is not allowed makes us fetch no keys', async () => {
    const stranger = await startIssuer();
    const token = await new SignJWT({ ...claims, iss: stranger.url })
      .setProtectedHeader({ alg: 'RS256', kid: 'k1' })
      .sign(stranger.privateKey);
    assert.equal(await readToken(token), null);
    assert.equal(stranger.asked(), 0);
    stranger.close();
  });

  it('cannot be judged while the keys cannot be fetched: that is trouble, not a no', async () => {
    const gone = await startIssuer();
    const read = readConfig({ AUTH_ISSUERS: gone.url });
    assert.ok('config' in read);
    gone.close();
    const token = await new SignJWT({ ...claims, iss: gone.url })
      .setProtectedHeader({ alg: 'RS256', kid: 'k1' })
      .sign(gone.privateKey);
    await assert.rejects(configuredTokens(read.config)(token));
  });

  it('is judged by claims and rights of other names when they are configured', async () => {
    const read = readConfig({
      AUTH_ISSUERS: 'https://login.example/',
      AUTH_JWKS: `https://login.example=${issuer.url}.well-known/jwks.json`,
      AUTH_VENDOR_CLAIM: 'tenant_id',
      AUTH_RIGHTS_CLAIM: 'scope',
      AUTH_RIGHT_REFUND: 'money:back',
    });
    assert.ok('config' in read);
    const token = await sign({
      iss: 'https://login.example/',
      tenant_id: 'fokus',
      scope: 'money:back',
    });
    const actor = await configuredTokens(read.config)(token);
    assert.equal(actor?.vendorId, 'fokus');
    assert.deepEqual(actor.rights, { read: false, refund: true, write: false });
  });
});
