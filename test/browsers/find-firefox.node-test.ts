import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { findFirefox } from './find-firefox.ts';

describe('the Firefox for the tests', () => {
  const before = { ...process.env };
  let folder: string;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'find-firefox-'));
    delete process.env['FIREFOX_PATH'];
  });

  afterEach(async () => {
    process.env = { ...before };
    await rm(folder, { recursive: true });
  });

  it('is the one in FIREFOX_PATH before all others', async () => {
    const mine = join(folder, 'my-firefox');
    await writeFile(mine, '');
    process.env['FIREFOX_PATH'] = mine;

    assert.equal(findFirefox(), mine);
  });

  it('is asked for again when FIREFOX_PATH names nothing', () => {
    process.env['FIREFOX_PATH'] = join(folder, 'gone');

    assert.throws(findFirefox, /FIREFOX_PATH names .*gone, which is not there/);
  });

  it('is one on PATH that starts, Debian’s or any other', async () => {
    await writeFile(join(folder, 'firefox-esr'), '#!/bin/sh\nexit 1\n', { mode: 0o755 });
    await writeFile(join(folder, 'firefox'), '#!/bin/sh\nexit 0\n', { mode: 0o755 });
    process.env['PATH'] = folder;

    assert.equal(findFirefox(), join(folder, 'firefox'));
  });
});
