import { expect, waitUntil } from '@open-wc/testing';
import { mockApp } from '../../mock-server/mock-app.ts';
import { order, panelFor } from './panel.ts';

const PACE_MS = 60;
const fast = () => mockApp({ paceMs: PACE_MS });

describe('a refund through', () => {
  // prettier-ignore
  const providers: [what: string, bill: string, arrives: string, first: string][] = [
    ['a card',                'bill_anna_1',    '(in 5–10 business days)',     'succeeded'],
    ['Klarna',                'bill_ingrid_5',  '(in 2–5 business days)',     'succeeded'],
    ['Klarna by Stripe',      'bill_kerstin_7', '(in 5–10 business days)',     'succeeded'],
    ['Vipps',                 'bill_ingrid_6',  '(the same day, often within minutes)', 'succeeded'],
    ['Vipps Recurring',       'bill_ingrid_7',  '(the same day, often within minutes)', 'pending'],
    ['MobilePay',             'bill_mikko_2',   '(the same day, often within minutes)', 'pending'],
    ['Swish',                 'bill_kerstin_2', '(the same day, often within minutes)', 'pending'],
  ];
  for (const [what, bill, arrives, first] of providers)
    it(`${what} says when the money arrives, and becomes a success by itself`, async () => {
      const test = await panelFor(bill, { app: await fast() });
      await test.fill('4,90');
      await test.submit();
      await waitUntil(() => test.text().includes(arrives), test.text());
      expect(test.text()).to.match(/Arrives \d[^(]* 20\d\d \(/);
      await test.confirm();
      await test.until(first);
      expect(test.text()).to.match(/Arrives .*\d{4} Made by Ada Admin/);
      await test.until('succeeded');
      expect(test.text()).to.contain('Refunded').and.not.contain('In progress');
      expect(test.events.map(({ type }) => type)).to.include('refund-succeeded');
    });
});

describe('a refund that is refused', () => {
  // prettier-ignore
  const refusals: [why: string, bill: string, sentence: string, said: string][] = [
    ['for a payment nobody knows',   'bill_mikko_5',   'does not know this payment',            'Stripe: resource_missing'],
    ['because it is too old',        'bill_ingrid_8',  'too old for the payment provider',      'Vipps MobilePay: 6220'],
    ['for want of money',            'bill_kerstin_4', 'Your balance at the payment provider',  'Swish: AM04'],
    ['because the number moved on',  'bill_kerstin_6', 'cannot reach the subscriber',           'Swish: RF06'],
    ['because nothing was captured', 'bill_anna_8',    'The money was never collected',         ''],
  ];
  for (const [why, bill, sentence, said] of refusals)
    it(`${why} says so, keeps the provider’s own words, and sets nothing aside`, async () => {
      const test = await panelFor(bill, { app: await fast() });
      const left = test.text().match(/Can be refunded [^ ]+/)?.[0] ?? '';
      await order(test, '4,90', 'editing');
      expect(test.text()).to.contain(sentence).and.contain(said).and.contain(left);
      expect(test.text()).to.not.contain('In progress');
    });

  it('because the credentials were revoked says whom to ask', async () => {
    const settings = { klarna: { username: 'u', password: 'revoked', apiBase: 'http://k.test' } };
    const test = await panelFor('bill_ingrid_5', { app: await mockApp({ settings }) });
    await order(test, '49', 'editing');
    expect(test.text()).to.contain('Ask your account admin to renew the connection');
    expect(test.text()).to.contain('Klarna: http-401');
  });
});

describe('a refund that was taken', () => {
  it('but failed at the bank says so by itself, and its money can be refunded again', async () => {
    const test = await panelFor('bill_kerstin_3', { app: await fast() });
    await order(test, '49', 'pending');
    await test.until('failed');
    expect(test.text()).to.contain('turned the refund down').and.contain('Swish: RF07');
    expect(test.text()).to.contain('Can be refunded 99,00');
  });

  it('but that the bank is silent about asks for a person, and stays set aside', async () => {
    const test = await panelFor('bill_kerstin_5', { app: await fast() });
    await order(test, '49', 'pending');
    await test.until('unknown');
    expect(test.text()).to.contain('Ask your bank').and.contain('In progress 49,00');
  });

  it('but waits for money says so', async () => {
    const test = await panelFor('bill_mikko_4', { app: await fast() });
    await order(test, '49', 'pending');
    expect(test.text())
      .to.contain('This refund waits because your balance')
      .and.contain('Add money');
  });

  it('and fails days later says so on the bill, and its money is free again', async () => {
    const app = await fast();
    const test = await panelFor('bill_mikko_3', { app });
    await order(test, '49', 'succeeded');
    await waitUntil(async () => {
      await test.panel.refresh();
      return test.text().includes('the money came back to you');
    });
    expect(test.text()).to.contain('Can be refunded 99,00');
    expect(test.text()).to.contain('Stripe: expired_or_canceled_card');
  });
});
