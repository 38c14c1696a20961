import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { serve } from '@hono/node-server';
import { fileLedger } from '../../../mock-server/providers/file-ledger.ts';
import type { VippsEntry } from '../../../mock-server/providers/vipps/entries.ts';
import { vippsSimulator } from '../../../mock-server/providers/vipps/simulator.ts';
import { CHARGE, PAYMENT, type Send, back, merchantAt, value } from './merchant.ts';

describe('the Vipps simulator', () => {
  it('speaks over HTTP, and has on disk whatever it has answered', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'simulator-'));
    const path = join(folder, 'vipps.ndjson');
    try {
      const answers: string[] = [];
      for (const run of [1, 2]) {
        await running(path, async (send) => {
          const { refund, get } = await merchantAt(send);
          answers.push(await (await refund(PAYMENT, value(100), 'k')).text());
          assert.equal((await refund(CHARGE, back(100), 'k')).status, 202);
          assert.equal((await get(PAYMENT)).aggregate.refundedAmount.value, 100);
          if (run === 2) assert.equal((await get(CHARGE)).summary.refunded, 100);
        });
        await wait(20);
      }
      assert.equal(answers[0], answers[1]);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

/** A simulator at a port of its own with its ledger in a file, while something is done. */
async function running(path: string, work: (send: Send) => Promise<void>): Promise<void> {
  const ledger = fileLedger<VippsEntry>(path);
  const { fetch: answer } = vippsSimulator({ ledger, paceMs: 10 });
  const server = serve({ fetch: answer, port: 0, hostname: '127.0.0.1' });
  await new Promise((resolve) => {
    server.once('listening', resolve);
  });
  const address = server.address();
  assert.ok(typeof address === 'object' && address);
  try {
    await work((to, init) => fetch(`http://127.0.0.1:${address.port}${to}`, init));
  } finally {
    await new Promise((resolve) => {
      server.close(resolve);
    });
    ledger.close();
  }
}
