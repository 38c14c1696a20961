import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { build } from 'vite';

describe('the mock in a browser', () => {
  it('holds nothing of Node: the server’s own app bundles for the browser', async () => {
    const built = await build({
      configFile: false,
      logLevel: 'silent',
      build: {
        write: false,
        minify: false,
        lib: { entry: 'mock-server/browser.ts', formats: ['es'], fileName: 'mock' },
      },
    });
    const outputs = [built].flat().flatMap((one) => ('output' in one ? one.output : []));
    const code = outputs.map((chunk) => ('code' in chunk ? chunk.code : '')).join('\n');
    assert.match(code, /urn:sesamy:refund-problem:/, 'the rules are in it');
    assert.doesNotMatch(code, /from ["'](node:|pg["']|kysely|pino)|__vite-browser-external/);
    assert.doesNotMatch(code, /\bprocess\.exit\b|createRequire/);
  });
});
