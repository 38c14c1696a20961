import assert from 'node:assert/strict';
import { it } from 'node:test';
import { chaos } from './chaos.ts';
import { table } from './table.ts';

const SEED = 20_261_125;
/** The storm and the calm after it take forty seconds by themselves, servers that are killed and started the rest. */
const TIMEOUT_MS = 120_000;

it(
  'keeps every promise about money when servers die, providers fail and dashboards are used',
  { timeout: TIMEOUT_MS },
  async (t) => {
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
  },
);
