import assert from 'node:assert/strict';
import { it } from 'node:test';
import { table } from '../chaos/table.ts';
import { report } from './report.ts';
import { soak } from './soak.ts';

const SEED = 20_261_201;
/** Twenty seconds on a machine that has nothing else to do. */
const TIMEOUT_MS = 120_000;

it(
  'holds no more memory, connections or work after a load than before it',
  { timeout: TIMEOUT_MS },
  async (t) => {
    const soaked = await soak({
      seconds: 5,
      clients: 4,
      rate: 120,
      bills: 1000,
      seed: SEED,
      windows: 5,
      sampleMs: 300,
      // A few seconds after the start V8 still compiles, and the process still takes what it will keep.
      limits: { heapMb: 6, rssMb: 200 },
      hurry: true,
      say: (line) => t.diagnostic(line),
    });
    const found = soaked.findings.filter(({ offenders }) => offenders.length > 0);
    assert.deepEqual(found, [], `${report(soaked)}\n${table(soaked)}`);
  },
);
