import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as fc from 'fast-check';
import { NO_REFUNDS } from '../../../server/refunds/bill.ts';
import type { Status } from '../../../server/refunds/refund.ts';
import {
  type Observation,
  type Source,
  move,
  moveMoney,
} from '../../../server/refunds/transitions.ts';

describe('a refund', () => {
  // prettier-ignore
  const cases: [from: Status, seen: Observation, source: Source, to: Status | null, attention?: string][] = [
    ['sending',   'succeeded', 'answered', 'succeeded'],
    ['sending',   'unknown',   'answered', 'unknown'],
    ['sending',   'failed',    'answered', 'failed'],
    ['pending',   'unknown',   'answered', null],
    ['pending',   'failed',    'found',    'failed'],
    ['pending',   'failed',    'answered', null],
    ['pending',   'unknown',   'found',    'unknown'],
    ['unknown',   'succeeded', 'found',    'succeeded'],
    ['unknown',   'unknown',   'answered', null],
    ['unknown',   'failed',    'answered', null],
    ['unknown',   'failed',    'found',    'failed'],
    ['succeeded', 'pending',   'found',    null],
    ['succeeded', 'failed',    'found',    'failed', 'failed-later'],
    ['succeeded', 'failed',    'answered', null],
    ['failed',    'succeeded', 'found',    'succeeded', 'succeeded-later'],
    ['failed',    'succeeded', 'answered', null],
    ['failed',    'pending',   'found',    null],
  ];

  for (const [from, seen, source, to, attention] of cases) {
    it(`that is ${from} and ${source} ${seen} ${to ? `becomes ${to}` : 'stays'}`, () => {
      const step = move(from, seen, source);
      assert.equal(step?.to ?? null, to);
      assert.equal(step?.attention, attention);
    });
  }
});

describe('a bill’s figures', () => {
  const status = fc.constantFrom<Status>('sending', 'pending', 'succeeded', 'failed', 'unknown');
  const history = fc.array(
    fc.tuple(fc.integer({ min: 1, max: 9900 }), fc.array(status, { minLength: 1 })),
  );

  it('are always the sums of its refunds, whatever became of each', () => {
    fc.assert(
      fc.property(history, (refunds) => {
        let figures = { ...NO_REFUNDS, paid: 9900 };
        for (const [amount, statuses] of refunds) {
          let from: Status | null = null;
          for (const to of statuses) {
            figures = { ...figures, ...moveMoney(figures, amount, from, to) };
            from = to;
          }
        }
        const last = refunds.map(([amount, statuses]) => ({ amount, status: statuses.at(-1) }));
        const sum = (...of: Status[]) =>
          last
            .filter(({ status }) => status && of.includes(status))
            .reduce((all, { amount }) => all + amount, 0);

        assert.equal(figures.refunded, sum('succeeded'));
        assert.equal(figures.reserved, sum('sending', 'pending', 'unknown'));
        assert.ok(figures.refunded + figures.reserved <= figures.paid + figures.excess);
      }),
    );
  });
});
