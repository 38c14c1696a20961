import { expect } from '@open-wc/testing';
import { type Bill, type RefundAnswer, billPath, refundsPath } from '../../contract/index.ts';
import { startMock } from '../../mock-server/browser.ts';

describe('the mock', () => {
  let token: string;
  before(async () => {
    await startMock('/mockServiceWorker.js');
    const answer = await post('/demo/token', { as: 'admin' });
    ({ token } = await answer.json());
  });

  function post(
    path: string,
    body: object,
    headers: Record<string, string> = {},
  ): Promise<Response> {
    return fetch(path, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', ...headers },
      body: JSON.stringify(body),
    });
  }
  const order = (billId: string, amount: number, key: string) =>
    post(
      refundsPath(billId),
      { amount, currency: 'SEK', reason: 'Goodwill' },
      { 'Authorization': `Bearer ${token}`, 'Idempotency-Key': key },
    );
  const bill = async (id: string): Promise<Bill> => {
    const answer = await fetch(billPath(id), { headers: { Authorization: `Bearer ${token}` } });
    return answer.json();
  };

  it('has the seeded bills, the newest of each contract untouched', async () => {
    for (const id of ['bill_anna_1', 'bill_bjorn_1', 'bill_ingrid_1'])
      expect(await bill(id)).to.include({ paid: 9900, refundable: 9900, refundState: 'none' });
  });

  it('refunds by the server’s rules, and remembers', async () => {
    const answer = await order('bill_anna_1', 4900, 'k-1');
    expect(answer.status).to.equal(201);
    const { refund }: RefundAnswer = await answer.json();
    expect((await bill('bill_anna_1')).refunds[0]?.id).to.equal(refund.id);

    const tooMuch = await order('bill_anna_1', 5001, 'k-2');
    expect(tooMuch.status).to.equal(422);
    expect((await tooMuch.json()).max).to.equal(5000);
  });

  it('does not know what became of a refund whose answer the provider garbled', async () => {
    const answer = await order('bill_anna_5', 100, 'k-3');
    expect(answer.status).to.equal(202);
    expect((await answer.json()).refund.status).to.equal('unknown');
  });

  it('lets nobody in without a token', async () => {
    const answer = await fetch(billPath('bill_anna_1'));
    expect(answer.status).to.equal(401);
    expect(answer.headers.get('Content-Type')).to.equal('application/problem+json');
  });
});
