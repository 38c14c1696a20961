import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { LEDGERS, type TestLedger } from '../stores.ts';
import { fuzz } from './run.ts';

const SEED = Number(process.env['FUZZ_SEED'] ?? 20_261_125);
const REQUESTS: Record<string, number> = { 'in memory': 4200, 'on PostgreSQL': 1500 };
const MOST_SHOWN = 5;

for (const [where, open] of Object.entries(LEDGERS)) {
  const requests = Number(process.env['FUZZ_REQUESTS'] ?? REQUESTS[where]);

  describe(`${requests} requests of every kind, ledger ${where}, seed ${SEED}`, () => {
    let ledger: TestLedger;
    let run: Awaited<ReturnType<typeof fuzz>>;
    before(async () => {
      ledger = await open();
      run = await fuzz({ store: ledger.store, seed: SEED, requests });
      console.log(`Seed ${SEED}, ledger ${where}\n${run.seen.table()}`);
    });
    after(() => ledger.close());

    it('are each answered as the OpenAPI document says', () => {
      const shown = run.complaints.slice(0, MOST_SHOWN).join('\n\n');
      assert.equal(run.complaints.length, 0, `${run.complaints.length} are not:\n${shown}`);
    });

    it('reach what every operation is for', () => {
      assert.deepEqual(run.seen.neverDone(), []);
    });

    it('bring about nothing that nobody has foreseen', () => {
      assert.deepEqual(run.reports, []);
    });

    it('leave every bill’s money in order, and each refund as its events tell it', () => {
      assert.deepEqual(run.wrong, []);
    });
  });
}
