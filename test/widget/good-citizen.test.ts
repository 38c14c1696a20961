import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { mockApp } from '../../mock-server/mock-app.ts';
import { order, panelFor } from './panel.ts';

const bills = [1, 2, 3, 4, 5, 6].map((number) => `bill_anna_${number}`);

describe('a panel among others', () => {
  afterEach(() => setViewport({ width: 800, height: 600 }));

  it('shares a page with many, and each keeps to its own bill', async () => {
    const app = await mockApp();
    const tests = await Promise.all(bills.map((bill) => panelFor(bill, { app })));
    const [first, second] = tests;
    await order(first!, '49', 'succeeded');
    expect(first?.text()).to.match(/49,00\skr refunded/);
    expect(second?.text()).not.to.match(/49,00\skr refunded/);
    for (const { panel } of tests)
      expect(panel.shadowRoot?.querySelectorAll('#title')).to.have.length(1);
  });

  it('keeps what was typed while it is moved about the page', async () => {
    const test = await panelFor('bill_anna_1');
    await test.fill('49,5', 'Charged twice');
    const elsewhere = await fixture<HTMLElement>(html`<div></div>`);
    elsewhere.append(test.panel);
    await test.panel.updateComplete;
    await waitUntil(() => test.state() === 'editing');
    expect(test.get<HTMLInputElement>('amount').value).to.equal('49,5');
    expect(test.get<HTMLTextAreaElement>('reason').value).to.equal('Charged twice');
  });

  it('asks again before money moves after it was moved with its question open', async () => {
    const test = await panelFor('bill_anna_1');
    await test.fill('49');
    await test.submit();
    const elsewhere = await fixture<HTMLElement>(html`<div></div>`);
    elsewhere.append(test.panel);
    await test.panel.updateComplete;
    await waitUntil(() => test.panel.shadowRoot?.querySelector('dialog')?.matches(':modal'));
    expect(test.state()).to.equal('confirming');
    expect(test.orders()).to.deep.equal([]);
  });

  // prettier-ignore
  const places: [what: string, style: string][] = [
    ['258 pixels',          'inline-size: 258px'],
    ['1,200 pixels',        'inline-size: 1200px'],
    ['text of twice the size', 'inline-size: 320px; font-size: 200%'],
    ['right to left',       'inline-size: 320px; direction: rtl'],
  ];
  for (const [what, style] of places)
    for (const bill of ['bill_anna_1', 'bill_anna_3'])
      it(`fits ${what}, showing ${bill}`, async () => {
        await setViewport({ width: 1300, height: 900 });
        const place = await fixture<HTMLElement>(
          html`<div dir=${style.includes('rtl') ? 'rtl' : 'ltr'}></div>`,
        );
        place.style.cssText = style;
        const test = await panelFor(bill);
        place.append(test.panel);
        await test.panel.updateComplete;
        await waitUntil(() => test.state() !== 'loading');
        for (const element of test.panel.shadowRoot!.querySelectorAll<HTMLElement>('*')) {
          if (
            element.closest('.status, .unseen, svg') ||
            getComputedStyle(element).display === 'inline'
          )
            continue;
          expect(element.scrollWidth, element.outerHTML.slice(0, 80)).to.be.at.most(
            element.clientWidth + 1,
          );
        }
        expect(test.panel.scrollWidth).to.be.at.most(place.clientWidth);
      });

  it('is read from left to right, as its words are, where a page is not', async () => {
    const place = await fixture<HTMLElement>(html`<div dir="rtl"></div>`);
    const test = await panelFor('bill_anna_1');
    place.append(test.panel);
    await test.panel.updateComplete;
    await waitUntil(() => test.state() !== 'loading');
    const inner = test.panel.shadowRoot!.querySelector('section')!;
    expect(getComputedStyle(inner).direction).to.equal('ltr');
  });
});
