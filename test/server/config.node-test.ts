import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readConfig } from '../../server/config.ts';

describe('the environment', () => {
  // prettier-ignore
  const wrong: [environment: Record<string, string>, line: RegExp][] = [
    [{ PORT: '99999' },                             /^PORT: .*65535/],
    [{ PORT: 'http' },                              /^PORT: /],
    [{ DATABASE_URL: 'mysql://x' },                 /^DATABASE_URL: must be postgres/],
    [{ AUTH_ISSUERS: 'http://login.example/' },     /^AUTH_ISSUERS: must be https, or http on loopback/],
    [{ AUTH_ISSUERS: 'https://a.example,nonsense' }, /^AUTH_ISSUERS: /],
    [{ AUTH_JWKS: 'https://a.example' },            /^AUTH_JWKS: must be issuer=url/],
    [{ CORS_ORIGINS: 'https://a.example/path' },    /^CORS_ORIGINS: must be an origin/],
    [{ AUTH_JWKS: 'https://a.example=http://evil.example/jwks' }, /^AUTH_JWKS: must be issuer=url/],
    [{ STRIPE_SECRET_KEY: 'sk_live_1' },            /^STRIPE_SECRET_KEY: a live key needs AUTH_ISSUERS/],
    [{ STRIPE_SECRET_KEY: 'sk_org_live_1' },        /^STRIPE_SECRET_KEY: a live key needs AUTH_ISSUERS/],
    [{ STRIPE_SECRET_KEY: ' sk_live_1' },           /^STRIPE_SECRET_KEY: a live key needs AUTH_ISSUERS/],
    [{ KLARNA_USERNAME: 'PK1', KLARNA_PASSWORD: 'p', KLARNA_API_BASE: 'https://api.klarna.com.' }, /^KLARNA_API_BASE: live/],
    [{ CORS_ORIGINS: '*' },                         /^CORS_ORIGINS: /],
    [{ STRIPE_API_BASE: 'http://stripe.example' },  /^STRIPE_API_BASE: must be https/],
    [{ EVENTS_URL: 'https://a.example/events' },    /^EVENTS_SECRET: required with EVENTS_URL/],
    [{ EVENTS_SECRET: `whsec_${'A'.repeat(32)}` },  /^EVENTS_URL: required with EVENTS_SECRET/],
    [{ EVENTS_URL: 'https://a.example', EVENTS_SECRET: 'short' }, /^EVENTS_SECRET: must be whsec_/],
    [{ EVENTS_URL: 'http://a.example', EVENTS_SECRET: `whsec_${'A'.repeat(32)}` }, /^EVENTS_URL: must be https/],
    [{ SETTLEMENTS: 'vipps' },                      /^SETTLEMENTS: must be provider=from-to unit, such as vipps=2-3 business-day; units: minute, hour, day, business-day$/],
    [{ SETTLEMENTS: 'paypal=1-2 day' },             /^SETTLEMENTS: must be provider=from-to unit/],
    [{ SETTLEMENTS: 'vipps=1.5 day' },              /^SETTLEMENTS: must be provider=from-to unit/],
    [{ SETTLEMENTS: 'vipps=-1 day' },               /^SETTLEMENTS: must be provider=from-to unit/],
    [{ SETTLEMENTS: 'vipps=1-2 days' },             /^SETTLEMENTS: must be provider=from-to unit/],
    [{ SETTLEMENTS: 'swish=0 day, vipps=3-2 day' }, /^SETTLEMENTS: vipps: from must not be more than to$/],
    [{ SETTLEMENTS: 'stripe=5-366 day' },           /^SETTLEMENTS: stripe: at most 365$/],
    [{ SETTLEMENTS: 'klarna=1 day,klarna=2 day' },  /^SETTLEMENTS: klarna is there twice$/],
    [{ REASONS_FILE: '/nowhere.json' },             /^REASONS_FILE: cannot be read$/],
    [{ LOG_LEVEL: 'loud' },                         /^LOG_LEVEL: /],
    [{ KLARNA_USERNAME: 'PK1' },                    /^KLARNA_PASSWORD: required with KLARNA_USERNAME/],
    [{ VIPPS_MSN: '12' },                           /^VIPPS_MSN: must be 4 to 10 digits/],
    [{ SWISH_PAYEE_ALIAS: '+46 123' },              /^SWISH_PAYEE_ALIAS: must be 10 digits/],
    [{ SWISH_PAYEE_ALIAS: '1231181189', SWISH_CERT: 'c.pem' }, /^SWISH_KEY: required with SWISH_PAYEE_ALIAS/],
    [{ KLARNA_USERNAME: 'PK1', KLARNA_PASSWORD: 'p' }, /^KLARNA_API_BASE: live credentials need AUTH_ISSUERS/],
    [{ KLARNA_USERNAME: 'PK1', KLARNA_PASSWORD: 'p', KLARNA_API_BASE: 'https://api-na.klarna.com' }, /^KLARNA_API_BASE: live/],
    [{ SWISH_PAYEE_ALIAS: '1231181189', SWISH_CERT: 'c', SWISH_KEY: 'k', PUBLIC_URL: 'https://a.example' }, /^SWISH_API_BASE: live/],
    [{ SWISH_PAYEE_ALIAS: '1231181189', SWISH_CERT: 'c', SWISH_KEY: 'k', SWISH_API_BASE: 'https://mss.cpc.getswish.net' }, /^PUBLIC_URL: must be https/],
  ];
  for (const [environment, line] of wrong) {
    it(`names what is wrong with ${JSON.stringify(environment)}`, () => {
      const read = readConfig(environment);
      assert.ok('wrong' in read);
      assert.equal(read.wrong.length, 1);
      assert.match(read.wrong[0] ?? '', line);
    });
  }

  it('needs nothing, and counts an empty value as unset', () => {
    const read = readConfig({ PORT: '', AUTH_ISSUERS: '', DATABASE_URL: '' });
    assert.ok('config' in read);
    assert.deepEqual([read.config.PORT, read.config.demo], [8787, true]);
  });

  it('takes test credentials where anybody may sign in, and a Swish without TLS on this machine', () => {
    const read = readConfig({
      KLARNA_USERNAME: 'PK1',
      KLARNA_PASSWORD: 'p',
      KLARNA_API_BASE: 'https://api.playground.klarna.com',
      SWISH_PAYEE_ALIAS: '1231181189',
      SWISH_API_BASE: 'http://127.0.0.1:9999/swish-cpcapi',
    });
    assert.ok('config' in read);
  });

  it('reads how long each provider takes, and names only those that it is told of', () => {
    const read = readConfig({ SETTLEMENTS: ' vipps=2-3 business-day, swish=15 minute,' });
    assert.ok('config' in read);
    assert.deepEqual(read.config.SETTLEMENTS, {
      vipps: { from: 2, to: 3, unit: 'business-day' },
      swish: { from: 15, to: 15, unit: 'minute' },
    });
  });

  it('lists all that a half-configured provider lacks', () => {
    const read = readConfig({ VIPPS_CLIENT_ID: 'c' });
    assert.ok('wrong' in read);
    assert.deepEqual(
      read.wrong.map((line) => line.split(':')[0]),
      ['VIPPS_CLIENT_SECRET', 'VIPPS_SUBSCRIPTION_KEY', 'VIPPS_MSN'],
    );
  });

  it('pretends nothing once real issuers are named', () => {
    const read = readConfig({ AUTH_ISSUERS: 'https://a.example/, http://localhost:4000/' });
    assert.ok('config' in read);
    assert.equal(read.config.demo, false);
    assert.equal(read.config.AUTH_ISSUERS.length, 2);
  });

  it('in production lists everything that is missing', () => {
    const read = readConfig({ NODE_ENV: 'production' });
    assert.ok('wrong' in read);
    for (const name of ['AUTH_ISSUERS', 'AUTH_AUDIENCES', 'PUBLIC_URL', 'VENDOR_ID', 'STRIPE_'])
      assert.ok(
        read.wrong.some((line) => line.includes(name)),
        name,
      );
  });
});
