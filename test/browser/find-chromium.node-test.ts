import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { chromium } from 'playwright-core';
import { chromiumArgs, findChromium } from './find-chromium.mjs';

const packaged = process.platform === 'linux' && process.arch === 'x64';

describe('the browser for the tests', () => {
  const { PATH, CHROME_PATH } = process.env;
  let folder: string;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'find-chromium-'));
    delete process.env['CHROME_PATH'];
  });

  afterEach(async () => {
    process.env['PATH'] = PATH;
    if (CHROME_PATH) process.env['CHROME_PATH'] = CHROME_PATH;
    else delete process.env['CHROME_PATH'];
    await rm(folder, { recursive: true });
  });

  it('comes from the npm package where no browser starts', { skip: !packaged }, async () => {
    await writeFile(join(folder, 'chromium'), '#!/bin/sh\nexit 1\n', { mode: 0o755 });
    process.env['PATH'] = folder;

    const found = await findChromium();
    assert.match(found.executablePath, /node_modules/);

    const browser = await chromium.launch({ ...found, args: chromiumArgs });
    try {
      const page = await browser.newPage();
      await page.setContent('<p>Återbetalning</p>');
      assert.equal(await page.innerText('p'), 'Återbetalning');
      assert.equal(await page.evaluate('new Intl.Locale(navigator.language).baseName'), 'en-US');
      assert.ok(Number(await page.evaluate('document.querySelector("p").offsetHeight')) > 0);
    } finally {
      await browser.close();
    }
  });

  it('is the one in CHROME_PATH before all others', async () => {
    const mine = join(folder, 'my-chrome');
    await writeFile(mine, '');
    process.env['CHROME_PATH'] = mine;

    assert.equal((await findChromium()).executablePath, mine);
  });

  it('is asked for again when CHROME_PATH names nothing', async () => {
    process.env['CHROME_PATH'] = join(folder, 'gone');

    await assert.rejects(findChromium(), /CHROME_PATH names .*gone, which is not there/);
  });
});
