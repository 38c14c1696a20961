import { expect, waitUntil } from '@open-wc/testing';
import { mockApp } from '../../../mock-server/mock-app.ts';
import { type TestPanel, order, panelFor, type } from '../panel.ts';

const shows = (test: TestPanel, testId: string) =>
  waitUntil(() => test.at(testId), `${testId} in: ${test.text()}`, { timeout: 4000 });
const says = (test: TestPanel, testId: string) =>
  test.get(testId).textContent?.replaceAll(/\s+/g, ' ').trim() ?? '';
const reasonOf = (test: TestPanel) => test.get<HTMLTextAreaElement>('reason').value;

/** A bill whose hints say what a test needs. */
const hinted = (hints: object) =>
  panelFor('bill_anna_1', {
    network: async ({ path }, reach) => (path.endsWith('/hints') ? Response.json(hints) : reach()),
  });

describe('beside the refund form', () => {
  it('stands that the same amount was paid twice, and that nothing of the other was refunded', async () => {
    const test = await panelFor('bill_mikko_7');
    await shows(test, 'siblings');
    expect(says(test, 'siblings')).to.contain('Charged twice?').and.contain('Not refunded');
  });

  it('stands a warning where the other was refunded', async () => {
    const test = await panelFor('bill_mikko_9');
    await shows(test, 'siblings');
    expect(says(test, 'siblings'))
      .to.contain('refunded already')
      .and.match(/99,00\skr refunded on \d+ \w+ 20\d\d/);
  });

  it('stands what is left of the period, and one click fills that in, never by itself', async () => {
    const test = await hinted({ unused: { days: 12, of: 30, amount: 3960 } });
    await shows(test, 'unused');
    expect(says(test, 'unused')).to.contain('12 of 30 days').and.contain('rounded down');
    const amount = test.get<HTMLInputElement>('amount');
    expect(amount.value).to.equal('99,00');
    test.get('unused-fill').click();
    await test.panel.updateComplete;
    expect(amount.value).to.equal('39,60');
    expect(test.at('unused-fill')).to.equal(null);
  });

  it('stand reasons to begin with, which never overwrite what somebody wrote', async () => {
    const test = await panelFor('bill_anna_1');
    await shows(test, 'quick-reasons');
    const [first, second] = test.get('quick-reasons').querySelectorAll('button');
    first!.click();
    await test.panel.updateComplete;
    expect(reasonOf(test)).to.equal('Charged twice');
    second!.click();
    await test.panel.updateComplete;
    expect(reasonOf(test)).to.equal('Cancelled in mid-period');
    type(test.get<HTMLTextAreaElement>('reason'), 'Ticket 4711:');
    await test.panel.updateComplete;
    first!.click();
    await test.panel.updateComplete;
    expect(reasonOf(test)).to.equal('Ticket 4711: Charged twice');
  });

  it('stand those reasons as one stop for the keyboard, with arrows from one to the next', async () => {
    const test = await panelFor('bill_anna_1');
    await shows(test, 'quick-reasons');
    const chips = [...test.get('quick-reasons').querySelectorAll('button')];
    expect(chips.map(({ tabIndex }) => tabIndex)).to.deep.equal([0, -1, -1, -1]);
    chips[0]!.focus();
    const press = (key: string) =>
      test.panel.shadowRoot!.activeElement!.dispatchEvent(
        new KeyboardEvent('keydown', { key, bubbles: true }),
      );
    press('ArrowRight');
    expect(test.panel.shadowRoot!.activeElement).to.equal(chips[1]);
    press('ArrowLeft');
    press('ArrowLeft');
    expect(test.panel.shadowRoot!.activeElement).to.equal(chips[3]);
  });

  it('stand the publisher’s own reasons where there are any', async () => {
    const test = await hinted({ reasons: ['Bilaga saknas'] });
    await waitUntil(() => test.at('quick-reasons')?.textContent?.includes('Bilaga saknas'));
    expect(says(test, 'quick-reasons')).to.equal('Bilaga saknas');
  });

  it('stands what had better not be in the note, and it stops nobody', async () => {
    const test = await panelFor('bill_anna_1');
    await shows(test, 'note-warning');
    await test.fill('49', 'card 4242 4242 4242 4242, anna@example.com');
    expect(says(test, 'note-warning')).to.contain('card number').and.contain('e-mail address');
    await test.submit();
    await test.confirm();
    await test.until('succeeded');
  });

  for (const [what, answer] of [
    ['refuses', () => new Response(null, { status: 500 })],
    ['does not know them', () => new Response('{}', { status: 404 })],
    ['says something else', () => Response.json({ siblings: 'many', unused: [], reasons: 7 })],
  ] as const)
    it(`stands nothing of it where the server ${what}, and the form works`, async () => {
      const test = await panelFor('bill_anna_1', {
        network: async ({ path }, reach) => (path.endsWith('/hints') ? answer() : reach()),
      });
      await shows(test, 'quick-reasons');
      expect([test.at('siblings'), test.at('unused')]).to.deep.equal([null, null]);
      await order(test, '49', 'succeeded');
    });
});

describe('the focus', () => {
  it('goes to what is wrong with the fields, and to the news, past all that stands beside', async () => {
    const test = await panelFor('bill_mikko_7');
    await shows(test, 'siblings');
    test.get<HTMLInputElement>('amount').focus();
    await test.fill('1,234');
    await test.submit();
    expect(test.focused()).to.equal('The refund cannot be sent like this yet');
    await test.fill('5');
    await test.submit();
    await test.confirm();
    await test.until('succeeded');
    expect(test.focused()).to.match(/refunded/);
  });
});

describe('what changed while somebody typed', () => {
  it('is told with who, how much and when, and what was typed stays', async () => {
    const app = await mockApp();
    const [mine, theirs] = [
      await panelFor('bill_anna_1', { app }),
      await panelFor('bill_anna_1', { app }),
    ];
    await mine.fill('80', 'Paper not delivered');
    await order(theirs, '50', 'succeeded');
    await mine.submit();
    await mine.confirm();
    await mine.until('editing');
    await shows(mine, 'since');
    expect(says(mine, 'since')).to.match(/50,00\skr refunded, by Ada Admin, \d+ \w+ \d{4}/);
    expect(mine.get<HTMLInputElement>('amount').value).to.equal('80');
    expect(reasonOf(mine)).to.equal('Paper not delivered');
  });
});

describe('where the money is', () => {
  it('is said in the question, and in the history from then on', async () => {
    const test = await panelFor('bill_anna_1');
    await shows(test, 'quick-reasons');
    await test.fill('49');
    await test.submit();
    expect(test.text()).to.match(/Arrives \d+.*20\d\d/);
    await test.confirm();
    await test.until('succeeded');
    expect(says(test, 'history')).to.match(/Expected to arrive \d/);
  });

  it('is said to be late afterwards, with what a bank can find it by', async () => {
    const test = await panelFor('bill_anna_1', {
      network: async ({ path }, reach) => {
        const response = await reach();
        if (!path.endsWith('bill_anna_1')) return response;
        const bill = await response.json();
        const day = (ago: number) =>
          new Date(Date.now() - ago * 86_400_000).toISOString().slice(0, 10);
        const refund = {
          id: 'r',
          billId: bill.id,
          amount: 4900,
          currency: 'SEK',
          reason: 'Goodwill',
          status: 'succeeded',
          origin: 'panel',
          requestedBy: { id: 'a', name: 'Ada' },
          requestedAt: `${day(20)}T10:00:00Z`,
          expected: { from: day(12), to: day(5) },
          traceReference: '74537604221222132710572',
        };
        return Response.json({ ...bill, refunds: [refund] });
      },
    });
    await shows(test, 'not-arrived');
    expect(says(test, 'history')).to.contain('Should have arrived by');
    expect(says(test, 'not-arrived')).to.contain('74537604221222132710572');
  });
});

describe('a message to the subscriber', () => {
  it('is ready to copy in their language, and says nothing that is only for the team', async () => {
    const test = await panelFor('bill_anna_1');
    await shows(test, 'quick-reasons');
    await order(test, '49', 'succeeded');
    await shows(test, 'letter');
    test.get<HTMLDetailsElement>('letter').open = true;
    await shows(test, 'letter-text');
    const text = () => test.get<HTMLTextAreaElement>('letter-text').value;
    expect(text())
      .to.match(/We have refunded 49,00\skr/)
      .and.contain('Visa •••• 4242');
    expect(text()).to.not.contain('Charged twice').and.not.contain('Ada');
    const language = test.get<HTMLSelectElement>('letter-language');
    language.value = 'fi';
    language.dispatchEvent(new Event('change'));
    await test.panel.updateComplete;
    const copies = () => !test.get<HTMLButtonElement>('letter-copy').disabled;
    const isFinnish = () => text().includes('Olemme palauttaneet');
    expect(copies(), 'only what was asked for is copied').to.equal(isFinnish());
    await waitUntil(() => isFinnish() && copies(), text(), { timeout: 4000 });
    expect(text()).to.match(/49,00\s(kr|SEK)/);
  });
});

describe('a refund that failed after it had succeeded', () => {
  const opened = async (as: 'admin' | 'agent' = 'admin') => {
    const app = await mockApp({ paceMs: 20 });
    const first = await panelFor('bill_mikko_3', { app });
    await order(first, '49', 'succeeded');
    await waitUntil(
      async () => {
        await first.panel.refresh();
        return first.text().includes('Failed');
      },
      'it fails',
      { timeout: 4000 },
    );
    const test = await panelFor('bill_mikko_3', { app, as });
    await shows(test, 'seen-to');
    return { app, test };
  };

  it('says what happened, since when and what to do, until somebody has seen to it', async () => {
    const { app, test } = await opened();
    expect(says(test, 'seen-to')).to.match(/The refund of 49,00\skr, since \d+ \w+ \d{4}/);
    test.get('seen-to-button').focus();
    test.get('seen-to-button').click();
    await waitUntil(() => says(test, 'seen-to').includes('Seen to by Ada Admin'));
    expect(test.at('seen-to-button')).to.equal(null);
    await waitUntil(() => test.focused()?.length);

    const later = await panelFor('bill_mikko_3', { app });
    await waitUntil(() => later.text().includes('Seen to by Ada Admin'));
    expect(later.at('seen-to')).to.equal(null);
  });

  it('says so where it could not be noted, and goes on asking', async () => {
    const { test } = await opened('agent');
    test.get('seen-to-button').click();
    await waitUntil(() => says(test, 'seen-to').includes('could not be noted'));
    expect(test.at('seen-to-button')).not.to.equal(null);
  });
});
