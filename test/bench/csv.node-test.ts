import assert from 'node:assert/strict';
import { it } from 'node:test';
import { benchCsv } from '../../bench/csv/bench.ts';

const REFUNDS = 50_000;
/** The whole file is eighteen megabytes; a page of it, which is what is held, is a third of one. */
const MOST_GROWTH_MB = 3;

it('a file of refunds takes no more memory at its end than at its beginning, however fast it is read', async (t) => {
  const all = await benchCsv({ refunds: REFUNDS, slowly: 8, say: (line) => t.diagnostic(line) });
  assert.equal(all.length, 2);
  for (const { lines, early, late } of all) {
    assert.ok(lines > REFUNDS);
    assert.ok(late.heap - early.heap < MOST_GROWTH_MB, `${early.heap} MB, then ${late.heap} MB`);
  }
});
