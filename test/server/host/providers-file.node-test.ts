import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { readConfig } from '../../../server/config.ts';
import { connectedProviders } from '../../../server/host/connected-providers.ts';

const folder = mkdtempSync(join(tmpdir(), 'providers-file-'));
const LIVE = { AUTH_ISSUERS: 'https://login.example/' };
const VIPPS = { clientId: 'c', clientSecret: 's', subscriptionKey: 'k', msn: '123456' };
const SECRET = 'sk_live_nobody_may_read_this';

function read(file: unknown, environment: Record<string, string> = LIVE) {
  const path = join(folder, 'providers.json');
  writeFileSync(path, typeof file === 'string' ? file : JSON.stringify(file));
  return readConfig({ ...environment, PROVIDERS_FILE: path });
}

describe('the file of providers', () => {
  after(() => rmSync(folder, { recursive: true }));

  it('gives each vendor its own credentials, and those it does not name none', () => {
    const { config } = good(
      read(
        {
          acme: { stripe: { secretKey: 'env:ACME_STRIPE', account: 'acct_1' } },
          fokus: { klarna: { username: 'PK1', password: 'env:FOKUS_KLARNA' } },
        },
        { ...LIVE, ACME_STRIPE: SECRET, FOKUS_KLARNA: 'p' },
      ),
    );
    const providers = connectedProviders(config);
    const kinds = ['stripe', 'klarna', 'invoice'].map((name) =>
      ['acme', 'fokus', 'rival'].map((vendor) => providers(vendor, name)?.kind ?? 'none'),
    );
    assert.deepEqual(kinds, [
      ['provider', 'none', 'none'],
      ['none', 'provider', 'none'],
      ['manual', 'manual', 'manual'],
    ]);
    assert.equal(config.vendors?.get('acme')?.STRIPE_SECRET_KEY, SECRET);
  });

  it('takes the place of the variables of one vendor', () => {
    const { config } = good(
      read({ acme: {} }, { ...LIVE, VENDOR_ID: 'fokus', STRIPE_SECRET_KEY: SECRET }),
    );
    assert.equal(connectedProviders(config)('fokus', 'stripe'), undefined);
  });

  it('leaves to the simulators what it does not name, where anybody may sign in', () => {
    const { config } = good(read({ acme: { stripe: { secretKey: 'sk_test_1' } } }, {}));
    const simulated = { klarna: { username: 'u', password: 'p' } };
    const providers = connectedProviders(config, simulated);
    assert.deepEqual(
      ['stripe', 'klarna'].map((name) => providers('acme', name)?.kind),
      ['provider', 'provider'],
    );
    assert.equal(providers('rival', 'stripe'), undefined);
  });

  it('has each provider take as long as SETTLEMENTS says, with every vendor and with simulators', () => {
    const SETTLEMENTS = 'vipps=2-3 business-day';
    const file = { acme: { stripe: { secretKey: 'sk_test_1' } } };
    const simulated = { klarna: { username: 'u', password: 'p' }, vipps: VIPPS };
    for (const providers of [
      connectedProviders(good(read(file, { SETTLEMENTS })).config, simulated),
      connectedProviders(good(readConfig({ SETTLEMENTS })).config, {
        ...simulated,
        stripe: { secretKey: 'sk_test_1' },
      }),
    ]) {
      const settlement = (name: string) => {
        const provider = providers('acme', name);
        return provider?.kind === 'provider' ? provider.settlement : null;
      };
      assert.deepEqual(settlement('vipps'), { from: 2, to: 3, unit: 'business-day' });
      assert.deepEqual(settlement('stripe'), { from: 5, to: 10, unit: 'business-day' });
      assert.equal(settlement('swish'), null);
    }
  });

  it('is enough for production', () => {
    good(
      read(
        { acme: { stripe: { secretKey: SECRET } } },
        {
          ...LIVE,
          NODE_ENV: 'production',
          AUTH_AUDIENCES: 'urn:sesamy',
          PUBLIC_URL: 'https://refunds.example',
        },
      ),
    );
  });

  // prettier-ignore
  const wrong: [what: string, file: unknown, line: string, environment?: Record<string, string>][] = [
    ['is not JSON',                     '{',                                                    'PROVIDERS_FILE: is not JSON'],
    ['is a list',                       [],                                                     'PROVIDERS_FILE: must be { vendor: { provider: { setting: text } } }'],
    ['holds a number',                  { acme: { vipps: { msn: 5 } } },                        'PROVIDERS_FILE: must be { vendor: { provider: { setting: text } } }'],
    ['names an unknown setting',        { acme: { stripe: { secret: SECRET } } },               'PROVIDERS_FILE: acme: stripe.secret: no such setting'],
    ['names an unknown provider',       { acme: { paypal: { key: SECRET } } },                  'PROVIDERS_FILE: acme: paypal.key: no such setting'],
    ['names a variable that is unset',  { acme: { stripe: { secretKey: 'env:NOT_SET' } } },     'PROVIDERS_FILE: acme: stripe.secretKey: NOT_SET is not set'],
    ['holds an empty value',            { acme: { stripe: { secretKey: '' } } },                'PROVIDERS_FILE: acme: stripe.secretKey: is empty'],
    ['connects a provider by half',     { acme: { klarna: { username: 'PK1' } } },              'PROVIDERS_FILE: acme: klarna.password: required with klarna.username'],
    ['holds a wrong value',             { acme: { stripe: { account: SECRET } } },              'PROVIDERS_FILE: acme: stripe.account: Invalid string: must start with "acct_"'],
    ['holds a live key in the demo',    { acme: { stripe: { secretKey: SECRET } } },            'PROVIDERS_FILE: acme: stripe.secretKey: a live key needs AUTH_ISSUERS', {}],
  ];
  for (const [what, file, line, environment] of wrong)
    it(`that ${what} is refused in a line without any of its values`, () => {
      const answer = read(file, environment);
      assert.ok('wrong' in answer);
      assert.deepEqual(answer.wrong, [line]);
      assert.doesNotMatch(answer.wrong.join('\n'), new RegExp(SECRET));
    });

  it('that is not there is refused', () => {
    const answer = readConfig({ ...LIVE, PROVIDERS_FILE: join(folder, 'nowhere.json') });
    assert.deepEqual(answer, { wrong: ['PROVIDERS_FILE: cannot be read'] });
  });
});

function good(answer: ReturnType<typeof readConfig>) {
  assert.ok('config' in answer, JSON.stringify(answer));
  return answer;
}
