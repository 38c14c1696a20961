import { expect } from '@open-wc/testing';
import { type Network, elementFor, press } from './element.ts';

type Search = Awaited<ReturnType<typeof searching>>;

const searching = (options: Parameters<typeof elementFor>[2] = {}) =>
  elementFor('sesamy-subscriber-search', {}, options);

async function type(search: Search, text: string): Promise<void> {
  const input = search.get<HTMLInputElement>('search');
  input.focus();
  input.value = text;
  input.dispatchEvent(new InputEvent('input', { bubbles: true }));
  await search.element.updateComplete;
}
const names = ({ element }: Search) =>
  [...element.shadowRoot!.querySelectorAll('.name')].map(({ textContent }) => textContent);
const found = (search: Search, name: string) =>
  search.until(() => names(search).includes(name), name);

describe('a search', () => {
  // prettier-ignore
  const ways: [by: string, typed: string, name: string][] = [
    ['the first letter',           'k',               'Kerstin Öberg'],
    ['a part of a name',           'lindq',           'Anna Lindqvist'],
    ['a name without its accents', 'akerstrom',       'Björn Åkerström'],
    ['an e-mail address',          'mikko@example.c', 'Mikko Virtanen'],
    ['a contract id',              'contract_ingrid', 'Ingrid Nordahl'],
  ];
  for (const [by, typed, name] of ways)
    it(`finds a subscriber by ${by}`, async () => {
      const search = await searching();
      await type(search, typed);
      await search.says(name);
    });

  it('offers subscribers and contracts, and tells the page which was chosen and no more', async () => {
    const search = await searching();
    await type(search, 'kerstin');
    await found(search, 'Kerstin Öberg');
    const results = search.all('search-result');
    expect(results.every((one) => one.getAttribute('role') === 'option')).to.equal(true);
    results[0]?.click();
    results[1]?.click();
    expect(search.told).to.deep.equal([
      ['sesamy:search-selected', { type: 'customer', id: 'customer_kerstin' }],
      ['sesamy:search-selected', { type: 'contract', id: 'contract_kerstin' }],
    ]);
    await search.element.updateComplete;
    expect(search.get<HTMLInputElement>('search').value).to.equal('');
    expect(search.all('search-result')).to.have.length(0);
  });

  it('is used by keyboard: arrows choose, Enter goes, Escape closes and then empties', async () => {
    const search = await searching();
    const input = search.get<HTMLInputElement>('search');
    await type(search, 'kerstin');
    await found(search, 'Kerstin Öberg');
    expect(input.getAttribute('aria-expanded')).to.equal('true');
    press(search.element, 'ArrowDown');
    press(search.element, 'ArrowDown');
    await search.element.updateComplete;
    expect(input.getAttribute('aria-activedescendant')).to.equal('result-1');
    press(search.element, 'Escape');
    await search.element.updateComplete;
    expect(search.all('search-result')).to.have.length(0);
    expect(input.value).to.equal('kerstin');
    press(search.element, 'ArrowUp');
    await search.element.updateComplete;
    expect(search.all('search-result')).to.have.length(2);
    press(search.element, 'Enter');
    expect(search.told).to.have.length(1);
    await type(search, 'x');
    press(search.element, 'Escape');
    press(search.element, 'Escape');
    await search.element.updateComplete;
    expect(input.value).to.equal('');
  });

  it('does not choose by Enter among several that nobody has pointed at', async () => {
    const search = await searching();
    await type(search, 'kerstin');
    await found(search, 'Kerstin Öberg');
    press(search.element, 'Enter');
    expect(search.told).to.deep.equal([]);
  });

  it('asks once for a word typed at once, not at every letter', async () => {
    const search = await searching();
    for (const typed of ['k', 'ke', 'ker', 'kers']) await type(search, typed);
    await found(search, 'Kerstin Öberg');
    expect(search.asked).to.deep.equal(['/api/v1/search?q=kers']);
  });

  it('shows what is in the field, whatever order the answers come in', async () => {
    const held = Promise.withResolvers<void>();
    const network: Network = async (path, reach) => {
      const answer = await reach();
      if (path.endsWith('q=anna')) await held.promise;
      return answer;
    };
    const search = await searching({ network });
    await type(search, 'anna');
    await search.until(() => search.asked.length === 1);
    await type(search, 'mikko');
    await found(search, 'Mikko Virtanen');
    held.resolve();
    await new Promise((go) => setTimeout(go, 50));
    expect(names(search)).not.to.include('Anna Lindqvist');
  });

  it('says aloud how many it found, and when it found nobody', async () => {
    const search = await searching();
    await type(search, 'kerstin');
    await search.until(() => search.get('status').textContent === '2 results');
    await type(search, 'nobody of that name');
    await search.says('Nobody found for “nobody of that name”.');
    expect(search.get('search').getAttribute('aria-expanded')).to.equal('false');
  });

  it('says what is wrong where it cannot search, and searches again by Enter', async () => {
    let down = true;
    const network: Network = (_, reach) => (down ? Promise.reject(new TypeError()) : reach());
    const search = await searching({ network });
    await type(search, 'anna');
    await search.says('The search did not work');
    down = false;
    press(search.element, 'Enter');
    await found(search, 'Anna Lindqvist');
    const guest = await searching({ as: 'guest' });
    await type(guest, 'anna');
    await guest.says('You may not search');
  });

  it('asks nothing before somebody types, and nothing for spaces', async () => {
    const search = await searching();
    await type(search, '   ');
    await new Promise((go) => setTimeout(go, 250));
    expect(search.asked).to.deep.equal([]);
    expect(search.text()).not.to.contain('Searching');
  });
});
