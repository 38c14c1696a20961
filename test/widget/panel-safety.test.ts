import { expect, oneEvent, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { mockApp } from '../../mock-server/mock-app.ts';
import { type Network, order, panelFor } from './panel.ts';

/** Holds orders back until they are let go. */
function holdingBack(): { network: Network; letGo: () => void } {
  const { promise, resolve } = Promise.withResolvers<void>();
  return {
    letGo: resolve,
    network: async (sent, reach) => {
      if (sent.method === 'POST') await promise;
      return reach();
    },
  };
}

/** Lets the answer to the first order be lost, before or after it has reached the server. */
function losing(what: 'request' | 'answer'): Network {
  let lost = false;
  return async (sent, reach) => {
    if (lost || sent.method !== 'POST') return reach();
    lost = true;
    if (what === 'answer') await reach();
    throw new TypeError('Failed to fetch');
  };
}

const resendButton = (root: ShadowRoot | null) =>
  [...(root?.querySelectorAll('button') ?? [])].find(({ textContent }) =>
    /Send the same order/.test(textContent ?? ''),
  );

describe('a panel that moves money', () => {
  it('sends one order for a double click, and for clicks while it is sending', async () => {
    const { network, letGo } = holdingBack();
    const test = await panelFor('bill_anna_1', { network });
    await test.fill('49');
    await test.submit();
    const confirm = test.get('confirm');
    confirm.click();
    confirm.click();
    await test.until('sending');
    test.get('confirm').click();
    test.get('cancel').click();
    test.panel.shadowRoot?.querySelector('form')?.requestSubmit();
    letGo();
    await test.until('succeeded');
    expect(test.orders()).to.have.lengthOf(1);
    expect(test.app.ledgers.stripe.entries).to.have.lengthOf(1);
  });

  it('confirms nothing by the second click of a double click on the form’s button', async () => {
    const test = await panelFor('bill_anna_1');
    await test.fill('49');
    await test.submit();
    test.get('confirm').dispatchEvent(new MouseEvent('click', { detail: 2, bubbles: true }));
    await test.panel.updateComplete;
    expect(test.state()).to.equal('confirming');
    expect(test.orders()).to.deep.equal([]);
  });

  it('is busy, and cannot be left, while an order is being sent', async () => {
    const { network, letGo } = holdingBack();
    const test = await panelFor('bill_anna_1', { network });
    await test.fill('49');
    await test.submit();
    await test.confirm();
    await test.until('sending');
    expect(test.panel.busy).to.equal(true);
    await sendKeys({ press: 'Escape' });
    await sendKeys({ press: 'Escape' });
    expect(test.state()).to.equal('sending');
    expect(test.panel.shadowRoot?.querySelector('dialog')?.open).to.equal(true);
    letGo();
    await test.until('succeeded');
    expect(test.panel.busy).to.equal(false);
  });

  it('never moves it by Enter alone, and goes back by Escape', async () => {
    const test = await panelFor('bill_anna_1');
    await test.fill('49');
    test.get('amount').focus();
    await sendKeys({ press: 'Enter' });
    await test.until('confirming');
    expect(test.focused()).to.equal('cancel');
    await sendKeys({ press: 'Enter' });
    await test.until('editing');
    expect(test.get<HTMLInputElement>('amount').value).to.equal('49');

    test.get('amount').focus();
    await sendKeys({ press: 'Enter' });
    await test.until('confirming');
    await sendKeys({ press: 'Escape' });
    await test.until('editing');
    expect(test.orders()).to.deep.equal([]);
  });

  it('is refunded by keyboard alone', async () => {
    const test = await panelFor('bill_anna_1');
    test.get('amount').focus();
    await sendKeys({ down: 'Control' });
    await sendKeys({ press: 'KeyA' });
    await sendKeys({ up: 'Control' });
    await sendKeys({ type: '49,00' });
    // Past what helps with the amount and the reason, a few steps.
    for (let steps = 0; test.focused() !== 'reason' && steps < 5; steps += 1)
      await sendKeys({ press: 'Tab' });
    await sendKeys({ type: 'By keyboard' });
    await sendKeys({ press: 'Tab' });
    expect(test.focused()).to.equal('submit');
    await sendKeys({ press: 'Enter' });
    await test.until('confirming');
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Enter' });
    await test.until('succeeded');
    expect(test.orders()[0]?.body).to.include({ amount: 4900, reason: 'By keyboard' });
    expect(test.focused()).to.match(/49,00\skr refunded/);
  });

  for (const what of ['request', 'answer'] as const) {
    it(`sends a lost order again under its key, and refunds once (the ${what} was lost)`, async () => {
      const test = await panelFor('bill_anna_1', { network: losing(what) });
      await order(test, '49', 'unknown');
      expect(test.text()).to.contain('We do not know yet whether 49,00 kr was refunded');
      expect(test.events.map(({ type }) => type)).to.deep.equal(['refund-ready', 'refund-unknown']);

      resendButton(test.panel.shadowRoot)?.click();
      await test.until('succeeded');
      const [first, second] = test.orders();
      expect(second?.key).to.equal(first?.key);
      expect(second?.body).to.deep.equal(first?.body);
      expect(test.app.ledgers.stripe.entries).to.have.lengthOf(1);
    });
  }

  it('shows the bill as it is when it looks after a lost order, and takes no refund on it for its own', async () => {
    const app = await mockApp();
    const test = await panelFor('bill_anna_1', { app, network: losing('request') });
    await order(test, '49', 'unknown');
    const theirs = await panelFor('bill_anna_1', { app });
    await order(theirs, '49', 'succeeded');

    test.get('check-now').click();
    await waitUntil(() => test.text().includes('Can be refunded 50,00 kr'));
    expect(test.state()).to.equal('unknown');
    expect(test.text()).to.not.contain('nothing new');
    expect(test.events.map(({ type }) => type)).to.not.include('refund-succeeded');

    test.get('check-now').click();
    await waitUntil(() => test.text().includes('nothing new yet'));
  });

  // prettier-ignore
  const inTheWay: [what: string, answer: () => Response][] = [
    ['a 401',           () => Response.json({ type: 'urn:sesamy:refund-problem:not-signed-in' }, { status: 401 })],
    ['a bare 401',      () => new Response('<html>', { status: 401 })],
    ['a 403',           () => Response.json({ type: 'urn:sesamy:refund-problem:not-permitted' }, { status: 403 })],
    ['a 429',           () => Response.json({ type: 'urn:sesamy:refund-problem:too-many-requests' }, { status: 429 })],
  ];
  for (const [what, answer] of inTheWay)
    it(`does not forget a lost order when ${what} is in the way of sending it again`, async () => {
      let way: 'lossy' | 'blocked' | 'free' = 'lossy';
      const test = await panelFor('bill_anna_1', {
        network: async (sent, reach) => {
          if (sent.method !== 'POST' || way === 'free') return reach();
          if (way === 'blocked') return answer();
          await reach();
          throw new TypeError('Failed to fetch');
        },
      });
      await order(test, '49', 'unknown');
      way = 'blocked';
      resendButton(test.panel.shadowRoot)?.click();
      await waitUntil(() => test.text().includes('could not be sent again just now'));
      expect(test.state()).to.equal('unknown');
      expect(test.events.map(({ type }) => type)).to.not.include('refund-refused');

      way = 'free';
      resendButton(test.panel.shadowRoot)?.click();
      await test.until('succeeded');
      expect(new Set(test.orders().map(({ key }) => key)).size).to.equal(1);
      expect(test.app.ledgers.stripe.entries).to.have.lengthOf(1);
    });

  it('loads for a host that gives another getToken with every render', async () => {
    const app = await mockApp();
    const test = await panelFor('bill_anna_1', {
      app,
      network: async (_, reach) => {
        await new Promise((resolve) => {
          setTimeout(resolve, 300);
        });
        return reach();
      },
    });
    test.panel.billId = 'bill_bjorn_1';
    const rerender = setInterval(() => {
      test.panel.getToken = async () => app.tokenFor('admin');
    }, 50);
    await waitUntil(() => test.text().includes('Björn'));
    clearInterval(rerender);
  });

  it('drops a reading that an order has made out of date', async () => {
    const { promise, resolve } = Promise.withResolvers<void>();
    let holdReads = false;
    const test = await panelFor('bill_anna_1', {
      network: async (sent, reach) => {
        const response = await reach();
        if (holdReads && sent.method === 'GET') await promise;
        return response;
      },
    });
    holdReads = true;
    const refreshed = test.panel.refresh();
    await order(test, '49', 'succeeded');
    resolve();
    await refreshed;
    await test.panel.updateComplete;
    expect(test.text()).to.contain('Can be refunded 50,00 kr');
  });

  it('stays with an outcome that nobody knows when Done is pressed', async () => {
    const test = await panelFor('bill_anna_5');
    await order(test, '49', 'unknown');
    [...test.panel.shadowRoot!.querySelectorAll('button')]
      .find(({ textContent }) => /Done/.test(textContent ?? ''))
      ?.click();
    await test.panel.updateComplete;
    expect(test.state()).to.equal('unknown');
    expect(test.events.at(-1)?.type).to.equal('refund-close');
  });

  it('keeps the other field’s fault while one is being mended', async () => {
    const test = await panelFor('bill_anna_1');
    await test.fill('490', '');
    await test.submit();
    await test.fill('49', '');
    const reason = test.get<HTMLTextAreaElement>('reason');
    test.get<HTMLInputElement>('amount').value = '48';
    test.get('amount').dispatchEvent(new InputEvent('input', { bubbles: true }));
    await test.panel.updateComplete;
    expect(test.get('amount').getAttribute('aria-invalid')).to.equal('false');
    expect(reason.getAttribute('aria-invalid')).to.equal('false');
    await test.submit();
    test.get<HTMLInputElement>('amount').value = '47';
    test.get('amount').dispatchEvent(new InputEvent('input', { bubbles: true }));
    await test.panel.updateComplete;
    expect(reason.getAttribute('aria-invalid')).to.equal('true');
  });

  it('makes a new key for another order, and keeps it for the same one', async () => {
    let refusals = 2;
    const test = await panelFor('bill_anna_1', {
      network: async (sent, reach) =>
        sent.method === 'POST' && refusals-- > 0
          ? Response.json(
              { type: 'urn:sesamy:refund-problem:provider-unavailable' },
              { status: 503 },
            )
          : reach(),
    });
    await order(test, '49', 'editing');
    await order(test, '49', 'editing');
    await order(test, '48', 'succeeded');
    const [first, same, other] = test.orders().map(({ key }) => key);
    expect(same).to.equal(first);
    expect(other).to.not.equal(first);
  });

  // prettier-ignore
  const unclear: [what: string, answer: () => Response][] = [
    ['a 500 with a page',            () => new Response('<html>', { status: 500 })],
    ['a 502 of a proxy',             () => new Response('', { status: 502 })],
    ['a 504',                        () => Response.json({}, { status: 504 })],
    ['our own 500',                  () => Response.json({ type: 'urn:sesamy:refund-problem:unexpected' }, { status: 500 })],
    ['our own 503 for the database', () => Response.json({ type: 'urn:sesamy:refund-problem:unavailable' }, { status: 503 })],
    ['a 200 that is not ours',       () => Response.json({ hello: 'world' })],
    ['a 201 cut off',                () => new Response('{"refund":', { status: 201 })],
    ['a 403 of a firewall',          () => new Response('<html>', { status: 403 })],
  ];
  for (const [what, answer] of unclear) {
    it(`does not call an order failed on ${what}`, async () => {
      const test = await panelFor('bill_anna_1', {
        network: async (sent, reach) => (sent.method === 'POST' ? answer() : reach()),
      });
      await order(test, '49', 'unknown');
      expect(resendButton(test.panel.shadowRoot)).to.not.equal(undefined);
    });
  }

  it('tells the end of an order whose bill is no longer shown, and shows nothing of it on another', async () => {
    const { network, letGo } = holdingBack();
    const app = await mockApp();
    const test = await panelFor('bill_anna_1', { app, network });
    await test.fill('49');
    await test.submit();
    await test.confirm();
    test.panel.billId = 'bill_bjorn_1';
    await test.until('editing');
    setTimeout(letGo);
    const { detail } = await oneEvent(test.panel, 'sesamy:refund-succeeded');
    expect(detail).to.include({ billId: 'bill_anna_1', amount: 4900 });
    await test.panel.updateComplete;
    expect(test.state()).to.equal('editing');
    expect(test.text()).to.contain('Björn').and.not.contain('Anna').and.not.contain('49,00');
  });

  it('finishes an order after it was taken out of the page', async () => {
    const test = await panelFor('bill_anna_1');
    await test.fill('49');
    await test.submit();
    test.get('confirm').click();
    test.panel.remove();
    await waitUntil(() => test.app.ledgers.stripe.entries.length === 1);
    await waitUntil(() => test.events.some(({ type }) => type === 'refund-succeeded'));
  });

  it('asks for a new token when one has expired, and sends the same order under the same key', async () => {
    const reasons: string[] = [];
    const app = await mockApp();
    const test = await panelFor('bill_anna_1', {
      app,
      network: async (sent, reach) =>
        sent.token?.endsWith('old') ? new Response(null, { status: 401 }) : reach(),
    });
    let expired = true;
    test.panel.getToken = async ({ reason }) => {
      reasons.push(reason);
      const token = await app.tokenFor('admin');
      if (!expired) return token;
      expired = false;
      return `${token}old`;
    };
    await order(test, '49', 'succeeded');
    expect(reasons).to.deep.equal(['initial', 'expired']);
    const [first, second] = test.orders();
    expect(second?.key).to.equal(first?.key);
    expect(app.ledgers.stripe.entries).to.have.lengthOf(1);
  });

  it('sends nothing when the page gives no token', async () => {
    const test = await panelFor('bill_anna_1');
    test.panel.getToken = () => Promise.reject(new Error('signed out'));
    await order(test, '49', 'editing');
    expect(test.orders()).to.deep.equal([]);
    expect(test.text()).to.contain('You are no longer signed in. Nothing was sent.');
  });

  it('without the confirmation still sends once, and not by Enter', async () => {
    const test = await panelFor('bill_anna_1', { set: { noConfirm: true } });
    await test.fill('49');
    test.get('amount').focus();
    await sendKeys({ press: 'Enter' });
    await test.panel.updateComplete;
    expect(test.orders()).to.deep.equal([]);
    await sendKeys({ press: 'Escape' });
    await test.until('editing');
    await test.submit();
    await test.until('succeeded');
    expect(test.orders()).to.have.lengthOf(1);
  });
});
