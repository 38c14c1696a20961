import assert from 'node:assert/strict';
import { it } from 'node:test';
import { chaos } from './chaos.ts';
import { table } from './table.ts';

const SEED = 20_261_125;

it('keeps every promise about money when servers die, providers fail and dashboards are used', async (t) => {
  const outcome = await chaos({
    refunds: 120,
    bills: 30,
    seconds: 14,
    seed: SEED,
    settleSeconds: 25,
    hurry: true,
    say: (line) => t.diagnostic(line),
  });
  const broken = outcome.findings.filter(({ offenders }) => offenders.length > 0);
  assert.deepEqual(broken, [], table(outcome));
});
