import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as fc from 'fast-check';
import { Attention, Bill, FailureCode, PROBLEMS, Refundability } from '../../contract/index.ts';
import { memoryStore } from '../../server/store/memory/memory-store.ts';
import { seenBill, seenProblem } from '../../widget/backend/seen.ts';
import { cardBill } from '../server/bills.ts';
import { testDesk } from '../server/desk.ts';

/** A bill as the server really answers it, with a refund. */
async function answered(): Promise<Bill> {
  const desk = testDesk({ store: memoryStore(() => {}) });
  const bill = cardBill({
    contract: { id: 'c', product: 'Paper', status: 'active', nextChargeAt: '2026-12-01T00:00:00Z' },
  });
  await desk.put(bill);
  await desk.order(bill.id, { amount: 100 });
  return desk.read(bill.id);
}

describe('what the panel reads', () => {
  it('is all that it shows of a bill, as the server answers it', async () => {
    const bill = await answered();
    Bill.parse(bill);
    const seen = seenBill(bill);
    assert.ok(seen);
    assert.partialDeepStrictEqual(bill, seen);
    assert.equal(seen.refunds[0]?.requestedBy?.name, 'Ada Admin');
    assert.equal(seen.subscription?.nextChargeAt, '2026-12-01T00:00:00.000Z');
  });

  it('knows every kind of refundability that the contract has', () => {
    const samples: Refundability[] = [
      {
        kind: 'open',
        max: 1,
        settlement: { from: 1, to: 2, unit: 'day' },
        expected: { from: '2026-12-01', to: '2026-12-02' },
        closesAt: null,
        partial: true,
      },
      { kind: 'refunded' },
      { kind: 'in-progress' },
      { kind: 'manual', how: 'invoice' },
      { kind: 'not-permitted' },
      { kind: 'not-paid' },
      { kind: 'window-closed', closedAt: '2026-01-01T00:00:00.000Z' },
      { kind: 'disputed' },
      { kind: 'unavailable' },
    ];
    assert.equal(new Set(samples.map(({ kind }) => kind)).size, Refundability.def.options.length);
    for (const refundability of samples)
      assert.equal(
        seenProblem({ type: 'x', refundability })?.refundability?.kind,
        refundability.kind,
      );
  });

  it('keeps what is left out, broken or new from becoming an amount, a form or a success', async () => {
    const bill = await answered();
    const paths = pathsIn(bill);
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...paths), fc.anything(), async (path, junk) => {
        const seen = seenBill(withJunk(bill, path, junk));
        if (!seen) return;
        for (const amount of [seen.paid, seen.refunded, seen.inProgress, seen.refundable])
          assert.ok(Number.isSafeInteger(amount) && amount >= 0);
        if (seen.refundability.kind === 'open') assert.ok(seen.refundability.max > 0);
        const [refund] = seen.refunds;
        if (refund?.status === 'succeeded' && path !== 'refunds')
          assert.equal(bill.refunds[0]?.status, 'succeeded');
      }),
      { numRuns: 2000 },
    );
  });
});

describe('the words', () => {
  const languages = ['en', 'sv', 'nb', 'da', 'fi'];
  for (const language of languages)
    it(`${language} have a reason for every code of the contract`, async () => {
      const { messages } = await import(`../../widget/locales/${language}/index.ts`);
      const { reasons } = await messages.moreReasons();
      const has = (kind: 'failures' | 'attention' | 'problems') =>
        Object.keys({ ...messages.reasons[kind], ...reasons[kind] });
      assert.deepEqual(has('failures').toSorted(), FailureCode.options.toSorted());
      assert.deepEqual(has('attention').toSorted(), [...Attention.options, 'other'].toSorted());
      for (const problem of has('problems')) assert.ok(problem in PROBLEMS, problem);
    });

  it('name the same things in every language, and leave no English behind', async () => {
    const [english, ...others]: Map<string, string>[] = await Promise.all(
      languages.map(async (language) => {
        const { messages } = await import(`../../widget/locales/${language}/index.ts`);
        return leaves({ ...messages, more: (await messages.moreReasons()).reasons });
      }),
    );
    assert.ok(english);
    for (const other of others) {
      assert.deepEqual([...other.keys()], [...english.keys()]);
      const same: [string, string][] = [...other].filter(
        ([name, text]) => text === english.get(name),
      );
      // Names, and words that are alike in two languages.
      assert.deepEqual(
        same.map(([name]) => name).filter((name) => !ALIKE.some((part) => name.includes(part))),
        [],
      );
    }
  });
});

const ALIKE = ['.methods', '.moreReasons', '.providerSaid', '.reference'];

/** Every text in an object, by its path. A function is called with its parameters' names. */
function leaves(value: unknown, path = ''): Map<string, string> {
  if (typeof value === 'string') return new Map([[path, value]]);
  if (typeof value === 'function') return new Map([[path, String(value)]]);
  return new Map(
    Object.entries(value as object).flatMap(([name, inner]) => [
      ...leaves(inner, `${path}.${name}`),
    ]),
  );
}

function pathsIn(value: object, path = ''): string[] {
  return Object.entries(value).flatMap(([name, inner]) => {
    const here = path ? `${path}.${name}` : name;
    return [here, ...(typeof inner === 'object' && inner ? pathsIn(inner, here) : [])];
  });
}

function withJunk(bill: Bill, path: string, junk: unknown): object {
  const copy = structuredClone(bill) as unknown as Record<string, unknown>;
  const names = path.split('.');
  const last = names.pop() ?? '';
  const place = names.reduce((at, name) => at[name] as Record<string, unknown>, copy);
  place[last] = junk;
  return copy;
}
