import { expect } from '@open-wc/testing';
import type { Bill } from '../../contract/index.ts';
import { order, panelFor } from './panel.ts';

/** Changes what the server answers, as a newer server might. */
const newer = (
  change: (body: Bill & { refund?: object; bill?: Bill }) => object,
  method = 'GET',
) => ({
  network: async (sent: { method: string }, reach: () => Promise<Response>) => {
    const response = await reach();
    if (sent.method !== method) return response;
    return Response.json(change(await response.json()), { status: response.status });
  },
});

describe('an older panel on a newer server', () => {
  it('ignores fields it does not know', async () => {
    const { state } = await panelFor(
      'bill_anna_1',
      newer((bill) => ({ ...bill, mood: 'fine', payment: { ...bill.payment, chip: 1 } })),
    );
    expect(state()).to.equal('editing');
  });

  it('offers no form for a refundability it does not know', async () => {
    const { at, text } = await panelFor(
      'bill_anna_1',
      newer((bill) => ({ ...bill, refundability: { kind: 'needs-second-person', max: 9900 } })),
    );
    expect(at('submit')).to.equal(null);
    expect(text()).to.contain('This bill cannot be refunded here');
  });

  it('shows a refund status it does not know as in progress', async () => {
    const { get } = await panelFor(
      'bill_anna_2',
      newer((bill) => ({
        ...bill,
        refunds: bill.refunds.map((refund) => ({ ...refund, status: 'queued' })),
      })),
    );
    expect(get('history-item').textContent).to.contain('In progress');
  });

  it('treats a problem it does not know as unexpected, with the reference for support', async () => {
    const test = await panelFor(
      'bill_anna_8',
      newer(
        () => ({
          type: 'urn:sesamy:refund-problem:full-moon',
          title: 'x',
          status: 422,
          requestId: 'req-77',
        }),
        'POST',
      ),
    );
    await order(test, '49', 'editing');
    expect(test.text()).to.contain('Something went wrong').and.contain('Reference: req-77');
  });

  it('shows a failure it does not know as the provider’s', async () => {
    const test = await panelFor(
      'bill_anna_8',
      newer(
        (body) => ({
          ...body,
          code: 'new-code',
          refund: { ...body.refund, failure: { code: 'new-code', message: null } },
        }),
        'POST',
      ),
    );
    await order(test, '49', 'editing');
    expect(test.text()).to.contain('The payment provider');
  });

  it('takes days it cannot read for none', async () => {
    const test = await panelFor(
      'bill_anna_1',
      newer((bill) => ({
        ...bill,
        refundability: { ...bill.refundability, expected: { from: 1, until: 2 } },
      })),
    );
    await test.fill('49');
    await test.submit();
    expect(test.state()).to.equal('confirming');
  });
});
