import { expect } from '@open-wc/testing';
import { EMPTY_DRAFT } from '../../widget/panel/order.ts';
import { type PanelEvent, type PanelState, next } from '../../widget/panel/panel-state.ts';
import { seenBill } from '../../widget/backend/seen.ts';

const bill = seenBill({
  id: 'b1',
  number: '1',
  product: 'Paper',
  paid: 9900,
  currency: 'SEK',
  decimals: 2,
  payment: { provider: 'stripe', method: 'CARD', label: 'Visa' },
  customer: { name: 'Anna' },
  refunded: 0,
  inProgress: 0,
  refundable: 9900,
  refunds: [],
  refundability: { kind: 'open', max: 9900, settlement: null },
})!;

const loading: PanelState = { kind: 'loading', billId: 'b1' };
const editing = next(loading, { type: 'read', answer: { kind: 'ok', value: bill } });
const filled = next(editing, {
  type: 'edited',
  draft: { amount: { kind: 'typed', text: '49' }, reason: 'Goodwill' },
});
const confirming = next(filled, { type: 'reviewed' });
const sending = next(confirming, { type: 'confirmed', key: 'k1' });

const answered = (
  answer: Extract<PanelEvent, { type: 'answered' }>['answer'],
  of: { billId?: string; key?: string } = {},
): PanelEvent => ({ type: 'answered', billId: 'b1', key: 'k1', answer, ...of });
const refusedBy = (slug: 'provider-unavailable' | 'provider-refused') =>
  answered({ kind: 'refused', refusal: { slug } });
const lost = next(sending, answered({ kind: 'lost' }));
const lostRead: PanelEvent = { type: 'read', answer: { kind: 'lost' } };

describe('the state of the panel', () => {
  // prettier-ignore
  const moves: [what: string, from: PanelState, event: PanelEvent, to: PanelState['kind']][] = [
    ['a bill that is read',                     loading,    { type: 'read', answer: { kind: 'ok', value: bill } }, 'editing'],
    ['a bill that cannot be read',              loading,    lostRead, 'unreadable'],
    ['a filled-in form',                        filled,     { type: 'reviewed' }, 'confirming'],
    ['a form without a reason',                 editing,    { type: 'reviewed' }, 'editing'],
    ['second thoughts',                         confirming, { type: 'reconsidered' }, 'editing'],
    ['a confirmation out of nowhere',           filled,     { type: 'confirmed', key: 'k9' }, 'editing'],
    ['a second confirmation',                   sending,    { type: 'confirmed', key: 'k9' }, 'sending'],
    ['a way back while sending',                sending,    { type: 'reconsidered' }, 'sending'],
    ['typing while sending',                    sending,    { type: 'edited', draft: { reason: 'x' } }, 'sending'],
    ['a reading while sending',                 sending,    { type: 'read', answer: { kind: 'ok', value: bill } }, 'sending'],
    ['an answer that never came',               sending,    answered({ kind: 'lost' }), 'lost'],
    ['the answer to another order',             sending,    answered({ kind: 'lost' }, { key: 'k9' }), 'sending'],
    ['the answer about another bill',           sending,    answered({ kind: 'lost' }, { billId: 'b9' }), 'sending'],
    ['a refusal',                               sending,    refusedBy('provider-refused'), 'editing'],
    ['a lost order sent again',                 lost,       { type: 'resent' }, 'sending'],
    ['a lost order and a bill without it',      lost,       { type: 'read', answer: { kind: 'ok', value: bill } }, 'lost'],
    ['a lost order waved away',                 lost,       { type: 'dismissed' }, 'lost'],
    ['a lost order and typing',                 lost,       { type: 'edited', draft: { reason: 'x' } }, 'lost'],
  ];
  for (const [what, from, event, to] of moves) {
    it(`after ${what} is ${to}`, () => {
      expect(next(from, event).kind).to.equal(to);
    });
  }

  it('keeps key and order of a lost order for as long as it is lost', () => {
    expect(next(lost, { type: 'resent' })).to.include({ kind: 'sending', key: 'k1' });
    expect(next(next(lost, lostRead), { type: 'resent' })).to.include({ key: 'k1' });
  });

  const again = (event: PanelEvent, reason: string) =>
    [
      { type: 'edited', draft: { reason } },
      { type: 'reviewed' },
      { type: 'confirmed', key: 'k2' },
    ].reduce<PanelState>((state, step) => next(state, step as PanelEvent), next(sending, event));

  it('sends the same order under its key when nothing was sent the first time', () => {
    expect(again(refusedBy('provider-unavailable'), 'Goodwill')).to.include({ key: 'k1' });
  });

  it('makes a new key for another order, and after the provider’s no', () => {
    expect(again(refusedBy('provider-unavailable'), 'Another')).to.include({ key: 'k2' });
    expect(again(refusedBy('provider-refused'), 'Goodwill')).to.include({ key: 'k2' });
  });

  it('shows an order without an answer again when its bill is opened again', () => {
    expect(next(loading, { type: 'opened', billId: 'b1', unanswered: sending as never })).to.equal(
      sending,
    );
  });

  it('starts every bill with an empty form', () => {
    expect(editing).to.deep.include({ kind: 'editing', draft: EMPTY_DRAFT });
  });
});
