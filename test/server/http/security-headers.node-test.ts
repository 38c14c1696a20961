import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createApp } from '../../../server/app.ts';
import { builtPages } from '../../../server/host/pages.ts';
import { memoryStore } from '../../../server/store/memory/memory-store.ts';

function appAt(publicUrl: string, embedOrigins: string[] = []) {
  return createApp({
    store: memoryStore(() => {}),
    providers: () => undefined,
    now: () => new Date(),
    newId: () => crypto.randomUUID(),
    publicUrl: () => publicUrl,
    report: () => {},
    readToken: async () => null,
    embedOrigins,
    pages: builtPages({ demo: true }),
  });
}
const app = appAt('https://refunds.example', ['https://desk.example', 'https://b.example']);
const EMBED = '/embed?origin=https://desk.example';

async function headersOf(path: string, of = app): Promise<Headers> {
  return (await of.request(`https://refunds.example${path}`)).headers;
}

/** What a policy says of one thing. */
async function policyOf(path: string, directive: string): Promise<string> {
  const policy = (await headersOf(path)).get('Content-Security-Policy') ?? '';
  const [, ...words] =
    policy
      .split('; ')
      .map((part) => part.split(' '))
      .find(([name]) => name === directive) ?? [];
  return words.join(' ');
}

const PAGES = [
  '/',
  '/demo/portal/',
  '/demo/refunds/',
  '/demo/helpdesk/',
  '/demo/helpdesk/sidebar.html',
  '/demo/gallery/',
];
const DATA = ['/api/v1/me', '/healthz', '/readyz', '/openapi.json', '/nothing', '/api/v1/nothing'];
const EVERYTHING = [...PAGES, ...DATA, EMBED, '/embed', '/cdn/sesamy-refund-panel.js'];

describe('what browsers are told', () => {
  for (const path of EVERYTHING)
    it(`with ${path}: load nothing that is not said, guess no types, tell nobody, come by https`, async () => {
      const headers = await headersOf(path);
      assert.equal(await policyOf(path, 'default-src'), "'none'");
      assert.equal(await policyOf(path, 'base-uri'), "'none'");
      assert.equal(headers.get('X-Content-Type-Options'), 'nosniff');
      assert.equal(headers.get('Referrer-Policy'), 'no-referrer');
      assert.equal(headers.get('Strict-Transport-Security'), 'max-age=63072000');
    });

  for (const path of [...PAGES, EMBED, '/embed'])
    it(`with ${path}: run our own files alone, and no text that became code`, async () => {
      assert.equal(await policyOf(path, 'script-src'), "'self'");
      assert.equal(await policyOf(path, 'style-src'), "'self'");
      assert.equal(await policyOf(path, 'require-trusted-types-for'), "'script'");
      assert.match(await policyOf(path, 'trusted-types'), /^lit-html( default)?$/);
    });

  for (const path of EVERYTHING)
    it(`with ${path}: who may frame it`, async () => {
      const allowed: Record<string, string> = {
        [EMBED]: 'https://desk.example',
        '/demo/helpdesk/sidebar.html': "'self'",
      };
      assert.equal(await policyOf(path, 'frame-ancestors'), allowed[path] ?? "'none'");
    });

  it('without a list, that nobody may frame the embed page', async () => {
    const policy = (await headersOf(EMBED, appAt('https://a.example'))).get(
      'Content-Security-Policy',
    );
    assert.match(policy ?? '', /frame-ancestors 'none'$/);
  });

  // prettier-ignore
  const strangers: [what: string, query: string][] = [
    ['that is not on the list',         'origin=https://evil.example'],
    ['that is like one on it',          'origin=https://desk.example.evil.example'],
    ['with a slash at the end',         'origin=https://desk.example/'],
    ['with a port',                     'origin=https://desk.example:8443'],
    ['without its scheme',              'origin=desk.example'],
    ['in capitals',                     'origin=HTTPS://DESK.EXAMPLE'],
    ['of a page without one',           'origin=null'],
    ['any',                             'origin=*'],
    ['with a policy in it',             "origin=https://desk.example;+frame-ancestors+*"],
    ['with a header in it',             'origin=https://desk.example%0d%0aX-Evil:+1'],
    ['besides one on the list',         'origin=https://desk.example&origin=https://evil.example'],
    ['before one on the list',          'origin=https://evil.example&origin=https://desk.example'],
    ['that is empty',                   'origin='],
    ['of our own, where there is no demo', 'origin=https://refunds.example'],
  ];
  for (const [what, query] of strangers)
    it(`that nobody may frame the page of an origin ${what}`, async () => {
      const path = `/embed?${query}`;
      const answer = await app.request(`https://refunds.example${path}`);
      assert.equal(answer.status, 403);
      assert.equal(await policyOf(path, 'frame-ancestors'), "'none'");
      assert.doesNotMatch(await answer.text(), /<script|<sesamy/);
    });

  it('that the pages around the one that frames it may too, where all of them are on the list', async () => {
    const around = (...origins: string[]) =>
      policyOf(`${EMBED}${origins.map((one) => `&around=${one}`).join('')}`, 'frame-ancestors');
    assert.equal(await around('https://b.example'), 'https://desk.example https://b.example');
    for (const bad of ['https://evil.example', 'null', '', '*', 'https://b.example;x'])
      assert.equal(await around('https://b.example', bad), "'none'", bad);
    const alone = '/embed?around=https://desk.example';
    assert.equal(await policyOf(alone, 'frame-ancestors'), "'none'");
  });

  it('that the page for a site is for now and for that site', async () => {
    const answer = await app.request(`https://refunds.example${EMBED}`);
    assert.equal(answer.status, 200);
    assert.equal(answer.headers.get('Cache-Control'), 'no-store');
    assert.equal(answer.headers.get('Set-Cookie'), null);
    assert.equal(await policyOf(EMBED, 'trusted-types'), 'lit-html');
    assert.equal(await policyOf(EMBED, 'connect-src'), "'self'");
    assert.equal(await policyOf(EMBED, 'form-action'), "'none'");
    assert.match(await answer.text(), /<sesamy-refund-embed origin="https:\/\/desk\.example">/);
  });

  it('nothing of https where we are reached without', async () => {
    const headers = await headersOf('/', appAt('http://127.0.0.1:8787'));
    assert.equal(headers.get('Strict-Transport-Security'), null);
  });

  it('that the API is not to be kept, and that modules are for other sites too', async () => {
    assert.equal((await headersOf('/api/v1/me')).get('Cache-Control'), 'no-store');
    const module = await headersOf('/cdn/sesamy-refund-panel.js');
    assert.equal(module.get('Cross-Origin-Resource-Policy'), 'cross-origin');
    assert.equal((await headersOf('/')).get('Cross-Origin-Resource-Policy'), 'same-origin');
  });
});
