import { expect, fixture, html } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { type TestPanel, order, panelFor } from './panel.ts';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** About pages, not about a part of one. */
const ignoredRules = ['region', 'page-has-heading-one'];

// prettier-ignore
const states: [what: string, bill: string, as: 'admin' | 'agent', act?: (test: TestPanel) => Promise<void>][] = [
  ['the form',               'bill_anna_2',   'admin'],
  ['the form with mistakes', 'bill_anna_2',   'admin', async (test) => { await test.fill('1.234', ''); await test.submit(); }],
  ['the question',           'bill_anna_2',   'admin', async (test) => { await test.fill('49'); await test.submit(); }],
  ['a refund that succeeded', 'bill_anna_1',  'admin', (test) => order(test, '49', 'succeeded')],
  ['a refund in progress',   'bill_anna_4',   'admin', (test) => order(test, '49', 'pending')],
  ['an unknown outcome',     'bill_anna_5',   'admin', (test) => order(test, '49', 'unknown')],
  ['a refusal',              'bill_anna_8',   'admin', (test) => order(test, '49', 'editing')],
  ['not permitted',          'bill_anna_1',   'agent'],
  ['Billogram',              'bill_bjorn_2',  'admin'],
  ['fully refunded',         'bill_anna_3',   'admin'],
  ['no such bill',           'bill_of_nobody', 'admin'],
];

for (const theme of ['light', 'dark'] as const)
  describe(`the panel in ${theme} is accessible`, () => {
    for (const [what, bill, as, act] of states) {
      it(`showing ${what}`, async () => {
        const test = await panelFor(bill, { as, set: { theme } });
        await act?.(test);
        await expect(test.panel).to.be.accessible({ runOnly: RULES, ignoredRules });
      });
    }
  });

describe('the panel', () => {
  for (const width of [258, 320, 900])
    it(`fits ${width} pixels without scrolling sideways`, async () => {
      await setViewport({ width, height: 800 });
      const { panel } = await panelFor('bill_anna_2');
      expect(panel.scrollWidth).to.be.at.most(panel.clientWidth);
      expect(document.documentElement.scrollWidth).to.be.at.most(width);
    });

  it('says aloud what happens, in a region that is always there', async () => {
    const test = await panelFor('bill_anna_1');
    const region = test.get('status');
    expect(region.getAttribute('role')).to.equal('status');
    await order(test, '49', 'succeeded');
    expect(test.get('status')).to.equal(region);
    expect(test.focused()).to.match(/49,00\skr refunded/);
    expect(region.textContent?.trim()).to.equal('', 'the focus has read it aloud already');
  });

  it('says it in that region where the focus has left the panel meanwhile', async () => {
    const elsewhere = await fixture<HTMLElement>(html`<button>Elsewhere</button>`);
    const test = await panelFor('bill_anna_1', {
      network: async ({ method }, reach) => {
        if (method === 'POST') elsewhere.focus();
        return reach();
      },
      set: { noConfirm: true },
    });
    await test.fill('49');
    await test.submit();
    await test.until('succeeded');
    expect(document.activeElement).to.equal(elsewhere);
    expect(test.get('status').textContent).to.match(/49,00\skr refunded/);
  });
});
