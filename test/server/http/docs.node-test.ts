import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { PROBLEMS } from '../../../contract/index.ts';
import type { OpenApi } from '../../../server/http/openapi/types.ts';
import { memoryStore } from '../../../server/store/memory/memory-store.ts';
import { testDesk } from '../desk.ts';

const { app } = testDesk({ store: memoryStore(() => {}) });
const get = async (path: string) => app.request(`http://desk.test${path}`);

describe('the page about the API', () => {
  let page: Response;
  let html: string;
  /** What a reader reads. */
  let text: string;
  before(async () => {
    page = await get('/docs');
    html = await page.text();
    text = html.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ');
  });

  it('is served to anybody, with no script and nothing from elsewhere', async () => {
    assert.equal(page.status, 200);
    assert.match(page.headers.get('Content-Type') ?? '', /^text\/html/);
    const policy = page.headers.get('Content-Security-Policy') ?? '';
    assert.match(policy, /^default-src 'none';.*style-src 'self';/);
    assert.doesNotMatch(policy, /script-src|unsafe/);
    assert.doesNotMatch(html, /<script|\son\w+=|\sstyle=|javascript:/i);
    assert.doesNotMatch(html, /(https?:)?\/\/\w/);
  });

  it('has its style sheet beside it', async () => {
    const [, href = ''] = /<link rel="stylesheet" href="([^"]+)"/.exec(html) ?? [];
    const sheet = await get(new URL(href, 'http://desk.test/docs').pathname);
    assert.equal(sheet.status, 200);
    assert.match(sheet.headers.get('Content-Type') ?? '', /^text\/css/);
    assert.doesNotMatch(await sheet.text(), /url\(|@import/);
  });

  it('has every route of the document, with all it answers', async () => {
    const { paths } = (await (await get('/openapi.json')).json()) as OpenApi;
    for (const [path, methods] of Object.entries(paths))
      for (const [method, { operationId, summary, responses }] of Object.entries(methods)) {
        // HEAD is told of with GET.
        const [, section = ''] = html.split(`<h3 id="${operationId.replace(/Head$/, '')}">`);
        const [own = ''] = section.split('</article>');
        assert.ok(own.includes(`>${method.toUpperCase()}</span>`), operationId);
        assert.ok(own.includes(`<code>${path}</code>`), operationId);
        assert.ok(own.includes(summary.replace(', without the body', '.')), operationId);
        for (const status of Object.keys(responses)) assert.ok(own.includes(status), operationId);
      }
  });

  it('has every problem and every type, and no link goes nowhere', () => {
    for (const [slug, { status, title }] of Object.entries(PROBLEMS))
      assert.ok(text.includes(` ${slug} ${status} ${title} `), slug);
    const ids = new Set([...html.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id));
    const links = [...html.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id);
    assert.deepEqual(
      links.filter((id) => !ids.has(id)),
      [],
    );
    assert.equal([...html.matchAll(/\sid="/g)].length, ids.size, 'each id is there once');
  });

  it('tells of the events, which nobody asks for', () => {
    assert.match(text, /POST EVENTS_URL.*refund\.succeeded.*webhook-id/);
  });
});
