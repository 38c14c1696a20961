import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { SeenRefund } from '../../../server/providers/provider.ts';
import { matching } from '../../../server/refunds/matching.ts';

type Kind = 'succeeded' | 'pending' | 'failed';

function seen(
  reference: string,
  ourId: string | null,
  kind: Kind = 'succeeded',
  second = 0,
): SeenRefund {
  const outcome =
    kind === 'failed'
      ? ({ kind, code: 'declined', providerCode: null, message: null, reference } as const)
      : ({ kind, reference, trace: null } as const);
  return { ourId, reference, amount: 4900, at: `2026-11-25T12:00:0${second}.000Z`, outcome };
}
const refund = (id: string, providerReference: string | null = null) => ({ id, providerReference });

describe('the refunds that a provider lists', () => {
  // prettier-ignore
  const cases: [what: string, listed: SeenRefund[], ours: ReturnType<typeof refund>[], matched: string[], strangers: string[]][] = [
    ['by our id while we know no other name',            [seen('re_1', 'a')],                                            [refund('a')],                          ['a succeeded'],              []],
    ['by the provider’s name, whatever id it carries',   [seen('re_1', null)],                                           [refund('a', 're_1')],                  ['a succeeded'],              []],
    ['and a copy that failed does not fail ours',        [seen('re_2', 'a', 'failed', 1), seen('re_1', 'a')],            [refund('a', 're_1')],                  ['a succeeded'],              []],
    ['and a copy that failed is not taken for ours',     [seen('re_2', 'a', 'failed'), seen('re_1', 'a', 'succeeded', 1)], [refund('a')],                        ['a succeeded'],              []],
    ['and a copy that was made counts for itself',       [seen('re_2', 'a', 'succeeded', 1), seen('re_1', 'a')],         [refund('a')],                          ['a succeeded'],              ['re_2']],
    ['also when we know which of the two is ours',       [seen('re_1', 'a'), seen('re_2', 'a', 'succeeded', 1)],         [refund('a', 're_2')],                  ['a succeeded'],              ['re_1']],
    ['and an id of another bill hides nothing',          [seen('re_1', 'of-another-bill')],                              [refund('a')],                          [],                           ['re_1']],
    ['and each is matched once',                         [seen('re_1', 'a'), seen('re_2', 'b', 'pending')],              [refund('a'), refund('b')],             ['a succeeded', 'b pending'], []],
    ['and a copy does not take another’s place',         [seen('re_1', 'b')],                                            [refund('b'), refund('a', 're_1')],     ['a succeeded'],              []],
    ['and a stranger that failed is nobody’s business',  [seen('re_1', null, 'failed')],                                 [],                                     [],                           []],
  ];
  for (const [what, listed, ours, matched, strangers] of cases)
    it(`are known ${what}`, () => {
      const found = matching(listed, ours);
      assert.deepEqual(
        found.matched.map(({ refundId, outcome }) => `${refundId} ${outcome.kind}`),
        matched,
      );
      assert.deepEqual(
        found.strangers.map(({ reference }) => reference),
        strangers,
      );
    });
});
