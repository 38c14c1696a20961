import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { after, before, beforeEach, describe, it } from 'node:test';
import { SignJWT, exportJWK, generateKeyPair, jwtVerify } from 'jose';
import { issuerKeys } from '../../../server/host/issuer-keys.ts';

const MINUTE = 60_000;

describe('an issuer’s keys', () => {
  let asked: number;
  let status: number;
  let published: object[];
  let clock: number;
  let url: string;
  const server = createServer((_, response) => {
    asked += 1;
    response.writeHead(status).end(JSON.stringify({ keys: published }));
  });

  before(async () => {
    await new Promise<void>((resolve) => {
      server.listen(0, '127.0.0.1', resolve);
    });
    const address = server.address();
    url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}/jwks.json`;
  });
  after(() => {
    server.closeAllConnections();
    server.close();
  });
  beforeEach(() => {
    asked = 0;
    status = 200;
    published = [];
    clock = Date.now();
  });

  const newKey = async (kid: string, alg = 'ES256') => {
    const { publicKey, privateKey } = await generateKeyPair(alg, { extractable: true });
    const jwk = { ...(await exportJWK(publicKey)), kid, alg };
    const token = (header = {}) =>
      new SignJWT({ sub: 'a' }).setProtectedHeader({ alg, kid, ...header }).sign(privateKey);
    return { jwk, token };
  };
  const theirs = () => issuerKeys(url, () => clock);
  const isGood = (token: string, keys: ReturnType<typeof theirs>) =>
    jwtVerify(token, keys).then(
      () => true,
      () => false,
    );

  it('are fetched once for many tokens', async () => {
    const key = await newKey('one');
    published = [key.jwk];
    const keys = theirs();
    for (let n = 0; n < 5; n += 1) assert.ok(await isGood(await key.token(), keys));
    assert.equal(asked, 1);
  });

  it('that were just changed are known at once', async () => {
    const [old, fresh] = [await newKey('old'), await newKey('fresh')];
    published = [old.jwk];
    const keys = theirs();
    assert.ok(await isGood(await old.token(), keys));
    published = [fresh.jwk];
    assert.ok(await isGood(await fresh.token(), keys));
    assert.ok(!(await isGood(await old.token(), keys)), 'what was withdrawn is good no more');
    assert.ok(asked <= 3);
  });

  it('are not fetched without end for names that were made up', async () => {
    const [key, stranger] = [await newKey('one'), await newKey('two')];
    published = [key.jwk];
    const keys = theirs();
    for (let n = 0; n < 100; n += 1)
      assert.ok(!(await isGood(await stranger.token({ kid: `made-up-${n}` }), keys)));
    assert.ok(asked <= 3, `${asked} times`);
    assert.ok(await isGood(await key.token(), keys), 'and the good ones stay good');
    clock += 11_000 * 3;
    published = [stranger.jwk];
    assert.ok(await isGood(await stranger.token(), keys), 'a real change is seen soon after');
  });

  it('are not fetched without end from an issuer that is down', async () => {
    status = 503;
    const key = await newKey('one');
    published = [key.jwk];
    const keys = theirs();
    for (let n = 0; n < 20; n += 1) assert.ok(!(await isGood(await key.token(), keys)));
    assert.ok(asked <= 3, `${asked} times`);
    status = 200;
    clock += 31_000;
    assert.ok(await isGood(await key.token(), keys));
  });

  it('are kept for a day while the issuer is down', async () => {
    const [key, stranger] = [await newKey('one'), await newKey('two')];
    published = [key.jwk];
    const keys = theirs();
    assert.ok(await isGood(await key.token(), keys));
    status = 500;
    for (const later of [31_000, 60 * MINUTE, 22 * 60 * MINUTE]) {
      clock += later;
      assert.ok(!(await isGood(await stranger.token(), keys)));
      assert.ok(await isGood(await key.token(), keys), `${later} later`);
    }
  });

  it('are good for their own algorithm alone', async () => {
    const key = await newKey('one', 'RS256');
    published = [{ ...key.jwk, alg: 'RS512' }];
    assert.ok(!(await isGood(await key.token(), theirs())));
  });
});
