import { expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { mockApp } from '../../../mock-server/mock-app.ts';
import { type Family, elementFor } from './element.ts';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const ignoredRules = ['region', 'page-has-heading-one'];
const LANGUAGES = ['en', 'sv', 'nb', 'da', 'fi'] as const;

type Made = Awaited<ReturnType<typeof elementFor>>;

async function search(made: Made): Promise<void> {
  const input = made.get<HTMLInputElement>('search');
  input.focus();
  input.value = 'a';
  input.dispatchEvent(new InputEvent('input', { bubbles: true }));
  await made.until(() => made.all('search-result').length > 1);
}

async function openMenu(made: Made): Promise<void> {
  await made.until(() => made.all('actions').length === 1);
  made.get('actions').click();
  await made.until(() => made.all('manage-refund').length === 1);
}

async function openTable(made: Made): Promise<void> {
  await made.until(() => made.all('chart-table').length === 1);
  made.get('chart-table').click();
}

async function turnPeriodRound(made: Made): Promise<void> {
  await made.until(() => made.all('filter-period').length === 1);
  const set = async (name: string, value: string) => {
    const control = made.get<HTMLInputElement>(`filter-${name}`);
    control.value = value;
    control.dispatchEvent(new Event('change'));
    await made.element.updateComplete;
  };
  await set('period', 'days');
  await set('to', '2020-01-01');
  await made.until(() => made.state() === 'no-period');
}

const shows = (testId: string) => (made: Made) => made.until(() => made.all(testId).length > 0);

// prettier-ignore
const states: [what: string, name: Family, set: object, act: (made: Made) => Promise<void>][] = [
  ['a list',                 'sesamy-bill-list',         { contractId: 'contract_anna' },   shows('bill-row')],
  ['an empty list',          'sesamy-bill-list',         { contractId: 'contract_nobody' }, (made) => made.until(() => made.state() === 'empty')],
  ['a bill with its menu',   'sesamy-bill-details',      { billId: 'bill_anna_2' },         openMenu],
  ['a bill to refund by hand', 'sesamy-bill-details',    { billId: 'bill_bjorn_2' },        openMenu],
  ['no such bill',           'sesamy-bill-details',      { billId: 'bill_of_nobody' },      (made) => made.until(() => made.state() === 'not-found')],
  ['refunds of all bills',   'sesamy-refund-list',       { period: '90' },                  shows('refund-row')],
  ['refunds by day',         'sesamy-refund-list',       { period: '90' },                  openTable],
  ['a period that is none',  'sesamy-refund-list',       { period: '90' },                  turnPeriodRound],
  ['a search with results',  'sesamy-subscriber-search', {},                                search],
];

for (const theme of ['light', 'dark'] as const)
  describe(`the family in ${theme} is accessible`, () => {
    for (const [what, name, set, act] of states)
      it(`showing ${what}`, async () => {
        const made = await elementFor(name, { ...set, theme });
        await act(made);
        await expect(made.element).to.be.accessible({ runOnly: RULES, ignoredRules });
      });
  });

describe('the family', () => {
  afterEach(() => setViewport({ width: 800, height: 600 }));

  for (const lang of LANGUAGES)
    it(`fits 320 pixels in ${lang} without scrolling sideways`, async () => {
      await setViewport({ width: 320, height: 800 });
      const app = await mockApp();
      for (const [what, name, set, act] of states) {
        const made = await elementFor(name, { ...set, lang }, { app });
        await act(made);
        const { element } = made;
        expect(element.scrollWidth, what).to.be.at.most(element.clientWidth);
        expect(document.documentElement.scrollWidth, what).to.be.at.most(320);
        element.remove();
      }
    });

  it('speaks five languages, each in its own words', async () => {
    const app = await mockApp();
    const said = await Promise.all(
      LANGUAGES.map(async (lang) => {
        const made = await elementFor(
          'sesamy-bill-list',
          { contractId: 'contract_anna', lang },
          { app },
        );
        await made.until(() => made.all('bill-row').length > 0);
        return made.element.shadowRoot!.querySelector('h2')?.textContent;
      }),
    );
    expect(said).to.deep.equal(['Bills', 'Debiteringar', 'Regninger', 'Regninger', 'Laskut']);
  });

  it('speaks of refunds in five languages, each in its own words', async () => {
    const app = await mockApp();
    const said = await Promise.all(
      LANGUAGES.map(async (lang) => {
        const made = await elementFor('sesamy-refund-list', { lang, period: '90' }, { app });
        await made.until(() => made.all('refund-row').length > 0);
        return made.element.shadowRoot!.querySelector('h2')?.textContent;
      }),
    );
    expect(said).to.deep.equal([
      'Refunds',
      'Återbetalningar',
      'Refusjoner',
      'Refunderinger',
      'Palautukset',
    ]);
  });

  it('has targets large enough for a finger', async () => {
    for (const [what, name, set, act] of states) {
      const made = await elementFor(name, set);
      await act(made);
      for (const target of made.element.shadowRoot!.querySelectorAll(
        'button, input, a, [role=option]',
      ))
        expect(
          target.getBoundingClientRect().height,
          `${what}: ${target.textContent}`,
        ).to.be.at.least(24);
    }
  });
});
