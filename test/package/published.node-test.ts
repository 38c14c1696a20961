import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { promisify } from 'node:util';
import { publint } from 'publint';
import { pack } from './host-project.ts';

const run = promisify(execFile);

describe('the packed file, to those who judge packages', () => {
  const folder = mkdtempSync(join(tmpdir(), 'packed-'));
  let tarball: string;
  before(async () => {
    tarball = await pack(folder);
  });
  after(() => rmSync(folder, { recursive: true }));

  it('gives publint nothing to say', async () => {
    const { buffer } = new Uint8Array(readFileSync(tarball));
    const { messages } = await publint({ strict: true, pack: { tarball: buffer } });
    assert.deepEqual(messages, []);
  });

  it('has types that are right wherever modules are found', async () => {
    // It is no CommonJS, and Node says so clearly by itself.
    await run('attw', ['--profile', 'esm-only', '--format', 'ascii', tarball]).catch(
      ({ stdout }: { stdout: string }) => assert.fail(stdout),
    );
  });
});
