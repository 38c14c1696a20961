import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { after, describe, it } from 'node:test';
import { openPage } from '../demo/browser.ts';
import { runningDemo } from '../demo/running-demo.ts';
import { NAMES } from '../../widget/embed/safe-tokens.ts';
import { adminToken } from '../server/server-process.ts';

const GUIDE = readFileSync('docs/guides/embedding.md', 'utf8');

/** The code of one kind in the guide, with a real server in the place of the one that it names. */
function written(kind: string, url: string): string {
  const [, code = ''] = new RegExp(`\`\`\`${kind}\\n([^]*?)\`\`\``).exec(GUIDE) ?? [];
  return code.replaceAll('https://refunds.example.com', url);
}

describe('the guide to the frame, as it is written', async () => {
  // prettier-ignore
  const ways: Record<string, (url: string) => string> = {
    '/ours':    (url) => written('html', url),
    '/by-hand': (url) => `<div id="refunds"></div><script type="module">${written('js', url)}</script>`,
  };
  const head = '<!doctype html><html lang="en"><title>desk</title><link rel="icon" href="data:,">';
  const site = createServer(async (request, response) => {
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    const way = ways[request.url ?? ''];
    response.end(way ? head + way(demo.server.url) : await adminToken(demo.server));
  });
  await new Promise<void>((resolve) => {
    site.listen(0, '127.0.0.1', resolve);
  });
  const address = site.address();
  const origin = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
  const demo = runningDemo({ EMBED_ORIGINS: origin });
  after(() => {
    site.closeAllConnections();
    site.close();
  });

  for (const way of Object.keys(ways))
    it(`shows the bills of an e-mail address, and follows their height: ${way}`, async () => {
      const { page, complaints } = await openPage(demo.browser, origin + way);
      const frame = page.frameLocator('iframe');
      await frame.getByTestId('bill-row').nth(10).waitFor();
      await frame.getByTestId('bill-row').first().click();
      await frame.getByTestId('amount').waitFor();
      await page.waitForFunction(() => (document.querySelector('iframe')?.offsetHeight ?? 0) > 500);
      assert.deepEqual(complaints, []);
      await page.context().close();
    });

  it('leads to a list of all tokens that may be set', () => {
    const theming = readFileSync('docs/guides/theming.md', 'utf8');
    for (const name of NAMES) assert.ok(theming.includes(`| \`${name}\``), name);
  });

  it('names every message of the contract, and none besides', () => {
    const contract = readFileSync('contract/embed.ts', 'utf8');
    const types = [...contract.matchAll(/readonly type: '([a-z-]+)'/g)].map(([, type]) => type);
    const told = [...GUIDE.matchAll(/^\| `([a-z-]+)` +\| (?:frame|host)/gm)].map(
      ([, type]) => type,
    );
    assert.deepEqual(told.toSorted(), types.toSorted());
  });
});
