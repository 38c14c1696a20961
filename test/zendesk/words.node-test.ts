import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type NotedBill, noteText } from '../../integrations/zendesk/app/note.ts';
import { wordsFor } from '../../integrations/zendesk/app/words/index.ts';
import { formatsFor } from '../../widget/locales/format.ts';

const BILL: NotedBill = {
  number: '1001',
  product: 'Acme Dagblad',
  currency: 'SEK' as NotedBill['currency'],
  decimals: 2,
  payment: { provider: 'stripe', method: 'CARD', label: 'Visa •••• 4242' },
  refunds: [
    {
      id: 'r1',
      amount: 4900,
      status: 'succeeded',
      expected: { from: '2026-12-07', to: '2026-12-14' },
      providerReference: 're_1',
      traceReference: '7488',
    },
  ],
};

function note(tag: string, bill: NotedBill = BILL): string | undefined {
  const { words, locale } = wordsFor(tag);
  return noteText(bill, 'r1', words, formatsFor(locale, undefined))?.replaceAll(
    /[\u00a0\u202f\u2009]/g,
    ' ',
  );
}

const with1 = (special: Partial<NotedBill['refunds'][number]>): NotedBill => ({
  ...BILL,
  refunds: BILL.refunds.map((refund) => ({ ...refund, ...special })),
});

describe('the note for the ticket', () => {
  it('has the amount, the method, the reference and the time, in the agent’s language', () => {
    assert.equal(
      note('sv'),
      [
        '49,00 kr har återbetalats',
        'Debitering: 1001 · Acme Dagblad',
        'Tillbaka till: Visa •••• 4242',
        'Referens: re_1, 7488',
        'Beräknas komma fram: 7–14 dec. 2026',
      ].join('\n'),
    );
    assert.match(note('en-SE') ?? '', /^49,00 kr was refunded\n/);
    assert.match(note('fi') ?? '', /Viite: re_1, 7488/);
  });

  it('leaves out what is not known', () => {
    const bare = { ...with1({ expected: null, providerReference: null, traceReference: null }) };
    assert.equal(
      note('en', bare),
      'SEK 49.00 was refunded\nBill: 1001 · Acme Dagblad\nBack to: Visa •••• 4242',
    );
  });

  it('promises no time for what failed, and calls nothing refunded that is not', () => {
    assert.match(note('en', with1({ status: 'failed' })) ?? '', /failed\n(?!.*Expected)/s);
    assert.match(note('en', with1({ status: 'unknown' })) ?? '', /is not confirmed yet\n/);
    const invented = with1({ status: 'sleeping' as 'pending' });
    assert.match(note('en', invented) ?? '', /is in progress\n/);
  });

  it('is none for a refund that the bill does not have', () => {
    assert.equal(note('en', { ...BILL, refunds: [] }), undefined);
  });
});

describe('the app’s language', () => {
  for (const [tag, locale] of [
    ['sv', 'sv'],
    ['en-GB', 'en-GB'],
    ['pt_BR', 'en-BR'],
    ['de', 'en'],
    ['!', 'en'],
  ] as const)
    it(`is ${locale} for ${tag}`, () => assert.equal(wordsFor(tag).locale, locale));

  it('is Bokmål for any Norwegian', () => {
    const [nb, ...others] = ['nb', 'no', 'nn', 'nb-NO'].map((tag) => wordsFor(tag).words);
    for (const other of others) assert.equal(other, nb);
  });
});
