import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Failed, Outcome, SeenRefund } from '../../../server/providers/provider.ts';
import type { Asked } from '../../../server/refunds/ask.ts';
import { type BillFacts, type BillWithRefunds, NO_REFUNDS } from '../../../server/refunds/bill.ts';
import { newRefund } from '../../../server/refunds/new-refund.ts';
import { type Remark, differences, isDifference } from '../../../server/refunds/reconcile.ts';
import type { RefundRecord, Status } from '../../../server/refunds/refund.ts';
import { moveMoney } from '../../../server/refunds/transitions.ts';
import { cardBill } from '../bills.ts';

const AT = '2026-11-25T12:00:00.000Z';
type Kind = 'succeeded' | 'pending' | 'failed';
type Ours = Pick<RefundRecord, 'id' | 'amount' | 'status'> & Partial<RefundRecord>;

const our = (id: string, status: Status, special: Partial<RefundRecord> = {}): Ours => ({
  id,
  status,
  amount: 4900,
  ...special,
});
const told = (special: Partial<RefundRecord> = {}) =>
  our('told', 'succeeded', { origin: 'import', ...special });

function theirs(ourId: string | null, kind: Kind, amount = 4900, reference = 're_1'): SeenRefund {
  return { ourId, reference, amount, at: AT, outcome: outcome(kind) };
}

function outcome(kind: Kind): Exclude<Outcome, { kind: 'unknown' }> {
  if (kind === 'succeeded') return { kind, reference: null, trace: null };
  return kind === 'pending' ? { kind, reference: null } : no('declined');
}

function no(code: Failed['code']): Failed {
  return { kind: 'failed', code, providerCode: null, message: null };
}

/** A bill of 99,00 kr with its figures as its refunds make them. */
function billWith(refunds: readonly Ours[]): BillWithRefunds {
  const facts = { ...cardBill(), payment: { reference: {} } } as unknown as BillFacts;
  const records = refunds.map((told) =>
    newRefund(facts, { origin: 'panel', requestedAt: AT, ...told }),
  );
  const figures = refunds.reduce(
    (sum, { amount, status }) => ({ ...sum, ...moveMoney(sum, amount, null, status) }),
    { ...NO_REFUNDS, paid: 9900 },
  );
  return { ...facts, ...figures, refunds: records };
}

const payment = (refunds: SeenRefund[], captured = 9900): Asked => ({
  looked: { kind: 'payment', currency: 'SEK', captured, refunds },
  found: [],
  absent: [],
});
const oneByOne = (
  found: Asked['found'],
  absent: string[] = [],
  looked: Asked['looked'] = { kind: 'unasked' },
): Asked => ({ looked, found, absent });
const DS24: Outcome = { kind: 'unknown', why: 'DS24' };

/** The same as one line each, without what no case is about. */
function inWords(remark: Remark): string {
  const { kind, ...rest } = remark;
  return [kind, ...Object.values(rest)].join(' ');
}

describe('our book beside the provider’s', () => {
  // prettier-ignore
  const cases: [what: string, ours: Ours[], asked: Asked, differences: string[]][] = [
    ['is alike with no refunds',                            [],                                       payment([]),                                          []],
    ['is alike with the same ones',                         [our('a', 'succeeded')],                  payment([theirs('a', 'succeeded')]),                  []],
    ['is alike while one is being sent and pending there',  [our('a', 'sending')],                    payment([theirs('a', 'pending')]),                    []],
    ['is alike when one failed on both sides',              [our('a', 'failed')],                     payment([theirs('a', 'failed')]),                     []],
    ['is alike when one that failed is not listed',         [our('a', 'failed')],                     payment([]),                                          []],
    ['is alike when a stranger failed',                     [],                                       payment([theirs(null, 'failed')]),                    []],
    ['is alike when upstream told of it without its name',  [told()],                                 payment([theirs(null, 'succeeded')]),                 []],
    ['lacks what was made without us',                      [],                                       payment([theirs(null, 'succeeded')]),                 ['not-in-our-book re_1 4900 succeeded']],
    ['lacks what is on its way without us',                 [],                                       payment([theirs(null, 'pending')]),                   ['not-in-our-book re_1 4900 pending']],
    ['lacks a copy that carries the id of ours',            [our('a', 'succeeded', { providerReference: 're_1' })], payment([theirs('a', 'succeeded'), theirs('a', 'succeeded', 4900, 're_2')]), ['not-in-our-book re_2 4900 succeeded']],
    ['lacks one of another amount than upstream told',      [told({ amount: 3000 })],                 payment([theirs(null, 'succeeded')]),                 ['not-at-the-provider told 3000', 'not-in-our-book re_1 4900 succeeded']],
    ['lacks the second of two where upstream told of one',  [told()],                                 payment([theirs(null, 'succeeded'), theirs(null, 'succeeded', 4900, 're_2')]), ['not-in-our-book re_2 4900 succeeded']],
    ['has one that the provider does not list',             [our('a', 'succeeded')],                  payment([]),                                          ['not-at-the-provider a 4900']],
    ['has one that upstream told of alone',                 [told()],                                 payment([]),                                          ['not-at-the-provider told 4900']],
    ['has one under a name that is not listed',             [our('a', 'succeeded', { providerReference: 're_0' })], payment([theirs('a', 'succeeded')]),    ['not-at-the-provider a 4900', 'not-in-our-book re_1 4900 succeeded']],
    ['is behind with one being sent',                       [our('a', 'sending')],                    payment([theirs('a', 'succeeded')]),                  ['status a sending succeeded']],
    ['is behind with one pending',                          [our('a', 'pending')],                    payment([theirs('a', 'succeeded')]),                  ['status a pending succeeded']],
    ['is behind with one unknown',                          [our('a', 'unknown')],                    payment([theirs('a', 'succeeded')]),                  ['status a unknown succeeded']],
    ['is behind with one unknown that failed',              [our('a', 'unknown')],                    payment([theirs('a', 'failed')]),                     ['status a unknown failed']],
    ['is behind with one unknown that is pending',          [our('a', 'unknown')],                    payment([theirs('a', 'pending')]),                    ['status a unknown pending']],
    ['counts one that failed later',                        [our('a', 'succeeded')],                  payment([theirs('a', 'failed')]),                     ['status a succeeded failed']],
    ['counts one that is only pending',                     [our('a', 'succeeded')],                  payment([theirs('a', 'pending')]),                    ['status a succeeded pending']],
    ['calls one failed that was made',                      [our('a', 'failed')],                     payment([theirs('a', 'succeeded')]),                  ['status a failed succeeded']],
    ['has another amount',                                  [our('a', 'succeeded')],                  payment([theirs('a', 'succeeded', 4800)]),            ['amount a 4900 4800']],
    ['has another amount and status',                       [our('a', 'pending')],                    payment([theirs('a', 'succeeded', 4800)]),            ['amount a 4900 4800', 'status a pending succeeded']],
    ['has two amounts that only add up alike',              [our('a', 'succeeded'), our('b', 'succeeded', { amount: 1000 })], payment([theirs('a', 'succeeded', 1000), theirs('b', 'succeeded', 4900, 're_2')]), ['amount a 4900 1000', 'amount b 1000 4900']],
    ['is in another currency',                              [our('a', 'succeeded')],                  { ...payment([]), looked: { kind: 'payment', currency: 'EUR', captured: 9900, refunds: [] } },  ['currency SEK EUR']],
    ['is in a currency that nobody here knows',             [],                                       { ...payment([]), looked: { kind: 'payment', currency: null, captured: 9900, refunds: [] } },   ['currency SEK ']],
    ['has more than was paid',                              [our('a', 'succeeded', { amount: 12_000 })], payment([theirs('a', 'succeeded', 12_000)], 15_000),   ['more-than-paid 12000 9900']],
    ['has more than was captured, part of it on its way',   [our('a', 'succeeded'), our('b', 'pending')], payment([theirs('a', 'succeeded'), theirs('b', 'pending', 4900, 're_2')], 5000), ['more-than-paid 9800 5000']],
    ['has no more than was captured when one failed',       [our('a', 'succeeded'), our('b', 'failed')], payment([theirs('a', 'succeeded'), theirs('b', 'failed', 4900, 're_2')], 5000), []],

    ['asks after each where none are listed',               [our('a', 'succeeded')],                  oneByOne([{ refundId: 'a', outcome: outcome('succeeded') }]),             []],
    ['is behind with one of those',                         [our('a', 'pending')],                    oneByOne([{ refundId: 'a', outcome: outcome('succeeded') }]),             ['status a pending succeeded']],
    ['counts one that such a provider never heard of',      [our('a', 'succeeded')],                  oneByOne([], ['a']),                                                      ['not-at-the-provider a 4900']],
    ['says nothing of one that it was not asked after',     [told()],                                 oneByOne([]),                                                             []],
    ['has more than was paid by its own figures',           [our('a', 'succeeded', { amount: 12_000 })], oneByOne([{ refundId: 'a', outcome: outcome('succeeded') }]),          ['more-than-paid 12000 9900']],
    ['tells what was answered when not all was',            [our('a', 'pending'), our('b', 'succeeded')], oneByOne([{ refundId: 'a', outcome: outcome('failed') }], [], { kind: 'unavailable', why: 'no-answer' }), ['status a pending failed']],
    ['has refunds of a payment that is not there',          [our('a', 'succeeded'), our('b', 'failed')], oneByOne([], [], no('payment-not-found')),                             ['not-at-the-provider a 4900']],
    ['says nothing where we are not let in',                [our('a', 'succeeded')],                  oneByOne([], [], no('account-problem')),                                  []],
  ];
  for (const [what, ours, asked, expected] of cases)
    it(what, () => {
      const found = differences(billWith(ours), asked);
      assert.deepEqual(found.filter(isDifference).map(inWords), expected);
    });

  // prettier-ignore
  const gaps: [what: string, ours: Ours[], asked: Asked, gaps: string[]][] = [
    ['nothing',                                         [our('a', 'succeeded')], payment([theirs('a', 'succeeded')]),                            []],
    ['nothing of one that is pending on both sides',    [our('a', 'pending')],   payment([theirs('a', 'pending')]),                              []],
    ['one being sent that has not come there',          [our('a', 'sending')],   payment([]),                                                    ['open a sending 4900']],
    ['one unknown that has not come there',             [our('a', 'unknown')],   payment([]),                                                    ['open a unknown 4900']],
    ['one that both call unknown',                      [our('a', 'unknown')],   oneByOne([{ refundId: 'a', outcome: DS24 }]),                   ['unasked', 'open a unknown 4900']],
    ['that nobody can list the refunds',                [],                      oneByOne([]),                                                   ['unasked']],
    ['a payment that is not there',                     [our('a', 'sending')],   oneByOne([], [], no('payment-not-found')),                      ['no-payment payment-not-found', 'open a sending 4900']],
    ['a payment that was not captured',                 [],                      oneByOne([], [], no('not-captured')),                           ['no-payment not-captured']],
    ['that we are not let in',                          [our('a', 'unknown')],   oneByOne([], [], no('account-problem')),                        ['unavailable account-problem']],
    ['that nobody answers',                             [our('a', 'unknown')],   oneByOne([], [], { kind: 'unavailable', why: 'http-503' }),     ['unavailable http-503']],
  ];
  for (const [what, ours, asked, expected] of gaps)
    it(`leaves open: ${what}`, () => {
      const found = differences(billWith(ours), asked);
      assert.deepEqual(found.filter((remark) => !isDifference(remark)).map(inWords), expected);
      assert.equal(found.filter(isDifference).length, 0);
    });
});
