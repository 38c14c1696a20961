import { aTimeout, expect } from '@open-wc/testing';
import { refundApi } from '../../widget/backend/refund-api.ts';
import { type GetToken, TokenDesk } from '../../widget/backend/token.ts';

const ORDER = { amount: 4900, currency: 'SEK', reason: 'Goodwill', expectedRefundable: 9900 };

/** An API whose calls are counted, and answered by nobody. */
function counting(getToken: () => GetToken, answer: () => Promise<Response>) {
  const sent: string[] = [];
  const tokens = new TokenDesk(getToken);
  const api = refundApi(
    () => ({
      base: 'http://desk.test',
      tokens,
      transport: (url) => {
        sent.push(url);
        return answer();
      },
    }),
    60,
  );
  return { api, sent };
}

const never = () => new Promise<Response>(() => {});

describe('an order that takes too long', () => {
  it('does not leave any more when its token comes after it was given up', async () => {
    const { promise, resolve } = Promise.withResolvers<string>();
    const getToken = () => promise;
    const { api, sent } = counting(() => getToken, never);
    const answer = await api.order('b', ORDER, 'k');
    expect(answer).to.deep.equal({ kind: 'refused', refusal: { slug: 'not-signed-in' } });
    resolve('late');
    await aTimeout(10);
    expect(sent).to.deep.equal([]);
  });

  it('is lost when it has left', async () => {
    const getToken = async () => 'token';
    const { api, sent } = counting(() => getToken, never);
    expect((await api.order('b', ORDER, 'k')).kind).to.equal('lost');
    expect(sent).to.have.lengthOf(1);
  });
});

describe('getToken', () => {
  it('is called one at a time, also when it is another function meanwhile', async () => {
    let running = 0;
    let most = 0;
    let version = 0;
    const source = (): GetToken => {
      const mine = (version += 1);
      return async () => {
        running += 1;
        most = Math.max(most, running);
        await aTimeout(10);
        running -= 1;
        return `token-${mine}`;
      };
    };
    let current = source();
    const { api } = counting(
      () => current,
      async () => new Response('{}', { status: 500 }),
    );
    const first = api.read('b', new AbortController().signal);
    current = source();
    const second = api.read('b', new AbortController().signal);
    await Promise.all([first, second]);
    expect(most).to.equal(1);
  });
});
