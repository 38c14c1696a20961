import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';

describe('the module that other sites take in', () => {
  it('is there in Node, where pages are rendered that show it later', async () => {
    const built = (await import('../../dist/embed/index.js' as string)) as object;
    assert.deepEqual(Object.keys(built), ['mountRefundPanel']);
  });

  it('imports nothing, and is beside the panel’s file too', () => {
    const code = readFileSync('dist/embed/index.js', 'utf8');
    assert.doesNotMatch(code, /\bimport\b|\brequire\b/);
    assert.equal(readFileSync('dist/cdn/embed.js', 'utf8'), code);
  });
});
