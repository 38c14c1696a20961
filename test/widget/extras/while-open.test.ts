import { expect, waitUntil } from '@open-wc/testing';
import { mockApp } from '../../../mock-server/mock-app.ts';
import { type Network, type TestPanel, order, panelFor, type } from '../panel.ts';

const shows = (test: TestPanel, testId: string) =>
  waitUntil(() => test.at(testId), `${testId} in: ${test.text()}`, { timeout: 4000 });
const requests = (test: TestPanel) =>
  [...test.panel.shadowRoot!.querySelectorAll('[data-testid=request]')].map(
    ({ textContent }) => textContent ?? '',
  );
const says = (test: TestPanel, testId: string) =>
  test.get(testId).textContent?.replaceAll(/\s+/g, ' ').trim() ?? '';

describe('while a bill is open', () => {
  it('a twin that is refunded meanwhile takes the question back, and is warned of', async () => {
    const app = await mockApp();
    const test = await panelFor('bill_mikko_7', { app });
    await shows(test, 'siblings');
    expect(says(test, 'siblings')).to.contain('Not refunded');
    const other = await panelFor('bill_mikko_6', { app });
    await order(other, '99', 'succeeded');

    await test.fill('99');
    await test.submit();
    await waitUntil(() => test.state() === 'editing' && test.text().includes('refunded already'));
    expect(test.orders()).to.deep.equal([]);
    await test.submit();
    await test.confirm();
    await test.until('succeeded');
  });

  it('what is known of it stands where it cannot be asked for again', async () => {
    let broken = false;
    const network: Network = async ({ path }, reach) =>
      broken && path.endsWith('/hints') ? new Response(null, { status: 503 }) : reach();
    const test = await panelFor('bill_mikko_7', { network });
    await shows(test, 'siblings');
    broken = true;
    await test.panel.refresh();
    await new Promise((go) => setTimeout(go, 100));
    expect(test.at('siblings')).not.to.equal(null);
    broken = false;
    const before = test.sent.filter(({ path }) => path.endsWith('/hints')).length;
    await test.panel.refresh();
    await waitUntil(() => test.sent.filter(({ path }) => path.endsWith('/hints')).length > before);
  });
});

describe('asking an admin', () => {
  const asked = async (test: TestPanel, reason: string) => {
    await shows(test, 'request-form');
    test.get<HTMLDetailsElement>('request-form').open = true;
    type(test.get<HTMLTextAreaElement>('request-reason'), reason);
    await test.panel.updateComplete;
    test.get('request-send').click();
  };

  it('stays with the bill it is about, whatever is opened meanwhile', async () => {
    const held = Promise.withResolvers<void>();
    const test = await panelFor('bill_anna_1', {
      as: 'agent',
      network: async ({ method, path }, reach) => {
        if (method === 'POST' && path.includes('bill_anna_1')) await held.promise;
        return reach();
      },
    });
    await asked(test, 'Missing for a week');
    test.panel.billId = 'bill_bjorn_1';
    await waitUntil(() => test.text().includes('Acme Helg'));
    await shows(test, 'request-form');
    test.get<HTMLDetailsElement>('request-form').open = true;
    type(test.get<HTMLTextAreaElement>('request-reason'), 'Another one');
    held.resolve();
    await new Promise((go) => setTimeout(go, 100));
    expect(test.get<HTMLTextAreaElement>('request-reason').value).to.equal('Another one');
    test.panel.billId = 'bill_anna_1';
    await waitUntil(
      () => test.at('request') && says(test, 'request').includes('Missing for a week'),
    );
  });

  it('says that it was asked, and may be taken back by whoever asked and by no other agent', async () => {
    const app = await mockApp();
    const test = await panelFor('bill_anna_1', { app, as: 'agent' });
    await asked(test, 'Missing for a week');
    await waitUntil(() => test.text().includes('Asked. An admin who opens this bill sees it.'));
    await shows(test, 'request');
    expect(says(test, 'request-dismiss')).to.equal('Take back');
    test.get('request-dismiss').click();
    await waitUntil(() => !test.at('request'));
  });

  it('does not let a second click dismiss the request that comes next', async () => {
    const app = await mockApp();
    const agent = await panelFor('bill_anna_1', { app, as: 'agent' });
    for (const reason of ['First', 'Second']) {
      await asked(agent, reason);
      await waitUntil(() => requests(agent).some((text) => text.includes(reason)));
    }
    const admin = await panelFor('bill_anna_1', { app });
    await waitUntil(
      () => admin.panel.shadowRoot!.querySelectorAll('[data-testid=request]').length === 2,
    );
    admin.get('request-dismiss').click();
    await waitUntil(
      () => admin.panel.shadowRoot!.querySelectorAll('[data-testid=request]').length === 1,
    );
    admin.get('request-dismiss').click();
    await new Promise((go) => setTimeout(go, 200));
    expect(says(admin, 'request')).to.contain('First');
  });

  it('is not offered where the server knows no such thing', async () => {
    const test = await panelFor('bill_anna_1', {
      as: 'agent',
      network: async ({ path }, reach) =>
        path.endsWith('/hints') ? new Response('{}', { status: 404 }) : reach(),
    });
    await waitUntil(() => test.sent.some(({ path }) => path.endsWith('/hints')));
    await new Promise((go) => setTimeout(go, 100));
    expect(test.at('request-form')).to.equal(null);
  });
});
