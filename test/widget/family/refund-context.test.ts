import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { mockApp } from '../../../mock-server/mock-app.ts';
import '../../../widget/index.ts';
import type { SesamyRefundContext, Transport } from '../../../widget/index.ts';

const says = (element: Element, words: RegExp) =>
  waitUntil(
    () => (element.shadowRoot?.textContent ?? '').replaceAll(/\s+/g, ' ').match(words),
    `It does not say ${words}: ${element.shadowRoot?.textContent}`,
    { timeout: 4000 },
  );

/** A page on the real app, with how often it was asked for a token and where calls went. */
async function page(as: 'admin' | 'agent' = 'admin') {
  const app = await mockApp();
  const urls: string[] = [];
  const counts = { tokens: 0, atOnce: 0, most: 0 };
  const transport: Transport = (url, init) => {
    urls.push(url);
    return Promise.resolve(app.fetch(new Request(url, init)));
  };
  const getToken = async () => {
    counts.tokens += 1;
    counts.most = Math.max(counts.most, (counts.atOnce += 1));
    await new Promise((go) => setTimeout(go, 20));
    counts.atOnce -= 1;
    return app.tokenFor(as);
  };
  return { app, urls, counts, transport, getToken };
}

describe('a context', () => {
  it('gives its settings to all below it, and one token to all of them', async () => {
    const { transport, getToken, urls, counts } = await page();
    const context = await fixture<SesamyRefundContext>(html`
      <sesamy-refund-context
        api-base="https://refunds.test"
        lang="sv"
        .transport=${transport}
        .getToken=${getToken}
      >
        <sesamy-bill-list contract-id="contract_anna"></sesamy-bill-list>
        <sesamy-refund-panel bill-id="bill_anna_1"></sesamy-refund-panel>
        <sesamy-bill-details bill-id="bill_anna_1"></sesamy-bill-details>
      </sesamy-refund-context>
    `);
    const [list, panel, details] = [...context.children];
    await says(list!, /Debiteringar/);
    await says(panel!, /Återbetalning/);
    await says(details!, /Åtgärder/);
    expect(counts).to.include({ tokens: 1, most: 1 });
    expect(urls.every((url) => url.startsWith('https://refunds.test/api/v1/'))).to.equal(true);
  });

  it('takes no part in the layout of the page', async () => {
    const context = await fixture(html`<sesamy-refund-context></sesamy-refund-context>`);
    expect(getComputedStyle(context).display).to.equal('contents');
  });

  it('is heard across shadow roots', async () => {
    const { transport, getToken } = await page();
    const context = await fixture(html`
      <sesamy-refund-context .transport=${transport} .getToken=${getToken}
        ><div></div
      ></sesamy-refund-context>
    `);
    const root = context.firstElementChild!.attachShadow({ mode: 'open' });
    root.innerHTML = '<sesamy-bill-list contract-id="contract_anna"></sesamy-bill-list>';
    await says(root.firstElementChild!, /Paid/);
  });

  it('gives way to what an element is given itself', async () => {
    const [outer, own] = [await page('agent'), await page('admin')];
    const context = await fixture(html`
      <sesamy-refund-context lang="sv" .transport=${outer.transport} .getToken=${outer.getToken}>
        <sesamy-refund-panel
          bill-id="bill_anna_1"
          lang="da"
          .transport=${own.transport}
          .getToken=${own.getToken}
        ></sesamy-refund-panel>
      </sesamy-refund-context>
    `);
    await says(context.firstElementChild!, /Refundering/);
    await says(context.firstElementChild!, /99,00/);
    expect([outer.urls.length, outer.counts.tokens]).to.deep.equal([0, 0]);
    expect(own.urls.filter((url) => !url.endsWith('/hints'))).to.have.length(1);
  });

  it('takes what it is not given itself from a context around it', async () => {
    const { transport, getToken, urls } = await page();
    const context = await fixture(html`
      <sesamy-refund-context
        api-base="https://refunds.test"
        .transport=${transport}
        .getToken=${getToken}
      >
        <sesamy-refund-context lang="fi">
          <sesamy-bill-list contract-id="contract_anna"></sesamy-bill-list>
        </sesamy-refund-context>
      </sesamy-refund-context>
    `);
    await says(context.firstElementChild!.firstElementChild!, /Laskut.*Maksettu/);
    expect(urls.every((url) => url.startsWith('https://refunds.test/'))).to.equal(true);
  });

  it('may get its token later: those that could not read then read by themselves', async () => {
    const { transport, getToken } = await page();
    const context = await fixture<SesamyRefundContext>(html`
      <sesamy-refund-context .transport=${transport}>
        <sesamy-bill-list contract-id="contract_anna"></sesamy-bill-list>
        <sesamy-refund-panel bill-id="bill_anna_1"></sesamy-refund-panel>
      </sesamy-refund-context>
    `);
    const [list, panel] = [...context.children];
    await says(list!, /not signed in/);
    await says(panel!, /not signed in/);
    context.getToken = getToken;
    await says(list!, /Paid/);
    await says(panel!, /Can be refunded/);
  });

  it('changes the language of all below it at once, and keeps what was typed', async () => {
    const { transport, getToken } = await page();
    const context = await fixture<SesamyRefundContext>(html`
      <sesamy-refund-context lang="en" .transport=${transport} .getToken=${getToken}>
        <sesamy-refund-panel bill-id="bill_anna_1"></sesamy-refund-panel>
      </sesamy-refund-context>
    `);
    const panel = context.firstElementChild!;
    await says(panel, /Reason/);
    const reason = panel.shadowRoot!.querySelector('textarea')!;
    reason.value = 'Dubbelt';
    reason.dispatchEvent(new InputEvent('input'));
    context.lang = 'fi';
    await says(panel, /Maksun palautus/);
    expect(panel.shadowRoot!.querySelector('textarea')?.value).to.equal('Dubbelt');
  });

  it('gives its colour scheme to all below it', async () => {
    const context = await fixture<SesamyRefundContext>(html`
      <sesamy-refund-context theme="dark">
        <sesamy-refund-panel bill-id="x"></sesamy-refund-panel>
      </sesamy-refund-context>
    `);
    const scheme = () => getComputedStyle(context.firstElementChild!).colorScheme;
    expect(scheme()).to.equal('dark');
    context.theme = 'light';
    await context.updateComplete;
    expect(scheme()).to.equal('light');
  });

  it('leaves an order alone when it is taken away while the order is sent', async () => {
    const { transport, getToken, app } = await page();
    const orders: string[] = [];
    const held = Promise.withResolvers<void>();
    const slow: Transport = async (url, init) => {
      if (init.method === 'POST') {
        orders.push(url);
        await held.promise;
      }
      return transport(url, init);
    };
    const context = await fixture<SesamyRefundContext>(html`
      <sesamy-refund-context .transport=${slow} .getToken=${getToken}>
        <sesamy-refund-panel bill-id="bill_anna_1" no-confirm></sesamy-refund-panel>
      </sesamy-refund-context>
    `);
    const panel = context.firstElementChild!;
    await says(panel, /Reason/);
    const reason = panel.shadowRoot!.querySelector('textarea')!;
    reason.value = 'Charged twice';
    reason.dispatchEvent(new InputEvent('input'));
    panel.shadowRoot!.querySelector('form')!.requestSubmit();
    await waitUntil(() => orders.length === 1);
    const told = new Promise((resolve) =>
      panel.addEventListener('sesamy:refund-succeeded', resolve),
    );
    context.remove();
    held.resolve();
    await told;
    const bill = await app.fetch(
      new Request('http://x/api/v1/bills/bill_anna_1', {
        headers: { Authorization: `Bearer ${await app.tokenFor('admin')}` },
      }),
    );
    expect((await bill.json()).refunded).to.equal(9900);
    expect(orders).to.have.length(1);
  });
});
