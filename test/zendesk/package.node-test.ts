import assert from 'node:assert/strict';
import { existsSync, lstatSync, readFileSync, readdirSync } from 'node:fs';
import { before, describe, it } from 'node:test';
import { unzipSync } from 'fflate';
import { zendeskFiles, zendeskZip } from '../../tools/zendesk.ts';
import { BREAKS } from './rules/broken.ts';
import { RULES, brokenRules } from './rules/rules.ts';

const HERE = 'integrations/zendesk';

describe('the Zendesk app, as it is uploaded', () => {
  let files: Awaited<ReturnType<typeof zendeskFiles>>;
  let zip: Uint8Array;
  const read = (path: string) => new TextDecoder().decode(files[path]);
  before(async () => {
    files = await zendeskFiles();
    zip = zendeskZip(files);
  });

  it('breaks no rule of Zendesk’s', () => {
    assert.deepEqual(brokenRules(files), []);
  });

  for (const rule of Object.keys(RULES))
    it(`would be told, were it not so that ${rule}`, () => {
      const broken = BREAKS[rule]?.(files) ?? files;
      const told = brokenRules(broken);
      assert.ok(told.includes(rule), told.join());
      // A language that is none is also no name for a translation.
      assert.ok(told.length <= 2, told.join());
    });

  it('has its manifest at the root, and no folder around everything', () => {
    const names = Object.keys(unzipSync(zip));
    assert.ok(names.includes('manifest.json'));
    for (const name of names) assert.match(name, /^(manifest\.json|(assets|translations)\/[^/]+)$/);
  });

  it('brings whatever its page and its script ask for, and nothing inline', () => {
    const html = read('assets/iframe.html');
    const asked = [...html.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, path = '']) => path);
    const own = asked.filter((path) => !path.startsWith('https://static.zdassets.com/'));
    assert.deepEqual(own.toSorted(), [
      'app.css',
      'app.js',
      'colours.css',
      'sesamy-refund-panel.js',
    ]);
    for (const path of own) assert.ok(files[`assets/${path}`], path);
    assert.doesNotMatch(html, /<style|style=|<script(?![^>]*\bsrc=)|\son\w+=/);

    const scripts = Object.keys(files).filter((path) => path.endsWith('.js'));
    const chunks = scripts.flatMap((path) => [...read(path).matchAll(/['"`]\.\/([\w.-]+\.js)/g)]);
    assert.ok(chunks.length > 10, 'Languages and the other elements are files beside the panel.');
    for (const [, chunk] of chunks) assert.ok(files[`assets/${chunk}`], chunk);
  });

  it('is the same bytes for the same sources', async () => {
    assert.deepEqual(zendeskZip(await zendeskFiles()), zip);
    const backwards = Object.fromEntries(Object.entries(files).toReversed());
    assert.deepEqual(zendeskZip(backwards), zip);
    assert.deepEqual(
      [...zip.subarray(10, 14)],
      [0, 0, 33, 0],
      'The first file is of 1 January 1980.',
    );
  });

  it('names the domains that the secret may go to, where it is told of them', async () => {
    const manifest = JSON.parse(read('manifest.json')) as object;
    assert.equal('domainWhitelist' in manifest, false);
    const named = await zendeskFiles(['portal.example.com']);
    const { domainWhitelist } = JSON.parse(new TextDecoder().decode(named['manifest.json']));
    assert.deepEqual(domainWhitelist, ['portal.example.com']);
    assert.deepEqual(brokenRules(named), []);
  });

  it('has the version of the package, Lit’s licence, and no links among its files', () => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
    assert.equal(JSON.parse(read('manifest.json')).version, version);
    assert.match(read('assets/LICENSES.txt'), /Lit/);
    assert.ok(existsSync(`${HERE}/assets/logo.svg`));
    for (const path of readdirSync(HERE, { recursive: true }))
      assert.ok(!lstatSync(`${HERE}/${path}`).isSymbolicLink());
  });

  it('has logos of the sizes that Zendesk shows', () => {
    for (const [name, size] of [
      ['logo', 320],
      ['logo-small', 128],
    ] as const) {
      const png = Buffer.from(files[`assets/${name}.png`] ?? []);
      assert.deepEqual([png.readUInt32BE(16), png.readUInt32BE(20)], [size, size]);
    }
  });
});
