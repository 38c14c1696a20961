import { expect, waitUntil } from '@open-wc/testing';
import { order, panelFor } from './panel.ts';

type Test = Awaited<ReturnType<typeof panelFor>>;

/** Whoever asks for a language first waits until the runner has compiled it. */
const COMPILED = { timeout: 4000 };

const says = (test: Test, words: string | RegExp) =>
  waitUntil(() => test.text().match(words), `It does not say ${words}: ${test.text()}`, COMPILED);
const inner = ({ panel }: Test) => panel.shadowRoot!.querySelector('section')?.getAttribute('lang');

describe('the language of a panel', () => {
  // prettier-ignore
  const languages: [lang: string, title: string, amount: RegExp, rendered: string][] = [
    ['sv',    'Återbetalning',   /99,00\s?kr/,  'sv'],
    ['sv-FI', 'Återbetalning',   /99,00\s?kr/,  'sv'],
    ['nb-NO', 'Refusjon',        /99,00\s?SEK/, 'nb'],
    ['no',    'Refusjon',        /99,00\s?SEK/, 'nb'],
    ['nn',    'Refusjon',        /99,00\s?SEK/, 'nb'],
    ['da',    'Refundering',     /99,00\s?SEK/, 'da'],
    ['fi',    'Maksun palautus', /99,00\s?SEK/, 'fi'],
    ['en-GB', 'Refund',          /SEK\s?99\.00/, 'en'],
    ['de',    'Refund',          /99\.00/,      'en'],
    ['x',     'Refund',          /99\.00/,      'en'],
  ];
  for (const [lang, title, amount, rendered] of languages)
    it(`is ${rendered} for “${lang}”, with figures as they are written there`, async () => {
      const test = await panelFor('bill_anna_1', { set: { lang } });
      await waitUntil(() => inner(test) === rendered, `It is not in ${rendered}`, COMPILED);
      await says(test, title);
      expect(test.get('submit').textContent).to.match(amount);
    });

  it('changes while somebody types, and keeps what was typed', async () => {
    const test = await panelFor('bill_anna_1');
    await test.fill('49,5', 'Dubbelt');
    test.panel.lang = 'fi';
    await says(test, 'Maksun palautus');
    expect(test.get<HTMLInputElement>('amount').value).to.equal('49,5');
    expect(test.get<HTMLTextAreaElement>('reason').value).to.equal('Dubbelt');
    expect(test.text()).to.match(/49,50\sSEK/);
  });

  it('is each panel’s own: two speak two on one page', async () => {
    const danish = await panelFor('bill_anna_1', { set: { lang: 'da' } });
    const swedish = await panelFor('bill_anna_1', { set: { lang: 'sv' } });
    await says(danish, 'Refundering');
    await says(swedish, 'Återbetalning');
  });

  it('has its reasons when a refund is refused', async () => {
    const test = await panelFor('bill_anna_8', { set: { lang: 'sv' } });
    await says(test, 'Återbetalning');
    await order(test, '49', 'editing');
    await says(test, 'Pengarna drogs aldrig');
  });
});
