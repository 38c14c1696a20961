import {
  type Bill,
  type BillImport,
  IDEMPOTENCY_KEY,
  type Refund,
  billPath,
  checkPath,
  refundsPath,
  requestsPath,
} from '../../../contract/index.ts';
import { type MockTransportOptions, mockTransport } from '../../../mock-server/mock-transport.ts';
import { breakableLine } from './line.ts';
import { movableClock } from './clock.ts';
import { until } from './until.ts';

type ProviderName = 'stripe' | 'klarna' | 'vipps' | 'swish';
type PaymentNames = Partial<
  Record<'paymentIntent' | 'orderId' | 'reference' | 'paymentReference', string>
>;
export type StoryServer = Awaited<ReturnType<typeof storyServer>>;

/** A server for one story and its bills, with what others do to the first of them: all of it by the public API and at the providers. */
export async function storyServer(
  bill: BillImport | null,
  others: readonly BillImport[],
  usualReason: string,
  { as, ...mock }: Omit<MockTransportOptions, 'bills'>,
) {
  const { line, ...breaks } = breakableLine();
  const clock = movableClock();
  const { transport, getToken, app } = await mockTransport({
    ...mock,
    ...(as && { as }),
    bills: bill ? [bill, ...others] : others,
    line,
    now: clock.now,
    // Trouble is what many stories are about.
    report: () => {},
  });

  async function call(
    method: string,
    path: string,
    body?: object,
    who: 'admin' | 'agent' = 'admin',
  ): Promise<Response> {
    return transport(`http://refunds.simulated${path}`, {
      method,
      headers: {
        'Authorization': `Bearer ${await app.tokenFor(who)}`,
        'Content-Type': 'application/json',
        [IDEMPOTENCY_KEY]: crypto.randomUUID(),
      },
      ...(body && { body: JSON.stringify(body) }),
    });
  }

  async function read(): Promise<Bill> {
    return (await call('GET', billPath(bill?.id ?? ''))).json();
  }

  async function nextCheck(refundId: string): Promise<string | null> {
    const { refunds } = await read();
    return refunds.find(({ id }) => id === refundId)?.nextCheckAt ?? null;
  }

  return {
    transport,
    getToken,
    clock,
    ...breaks,
    read,

    /** The provider's names for the payment. */
    payment: () => (bill?.payment.reference ?? {}) as PaymentNames,

    /** Somebody else orders a refund. Gives it as it is now. */
    async order(amount: number, reason = usualReason): Promise<Refund> {
      const { currency } = await read();
      const path = refundsPath(bill?.id ?? '');
      const answer = await call('POST', path, { amount, currency, reason });
      return ((await answer.json()) as { refund: Refund }).refund;
    },

    /** Somebody without the right asks an admin for a refund. */
    async ask(amount: number, reason = usualReason): Promise<void> {
      const { currency } = await read();
      await call('POST', requestsPath(bill?.id ?? ''), { amount, currency, reason }, 'agent');
    },

    /** The provider is asked about a refund each time that is due, as often as it ever is. */
    async askedForever(refundId: string): Promise<void> {
      for (let next = await nextCheck(refundId); next; next = await nextCheck(refundId)) {
        clock.moveTo(next);
        await call('POST', checkPath(refundId));
      }
      clock.backToPresent();
    },

    /** The provider is asked about a refund once that is due. */
    async asked(refundId: string): Promise<void> {
      const next = await nextCheck(refundId);
      if (next) clock.moveTo(next);
      await call('POST', checkPath(refundId));
      clock.backToPresent();
    },

    /** Waits until what others did has found its way to the bill. */
    shows: (isSo: (bill: Bill) => boolean) =>
      until(async () => isSo(await read()), 'the bill does not show it'),

    /** Something happens at a provider. */
    async at(provider: ProviderName, path: string, body: object | URLSearchParams, headers = {}) {
      const form = body instanceof URLSearchParams;
      const type = form ? 'application/x-www-form-urlencoded' : 'application/json';
      return app.simulators[provider].request(path, {
        method: 'POST',
        headers: { 'Content-Type': type, ...headers },
        body: form ? body.toString() : JSON.stringify(body),
      });
    },

    close: () => app.stop(),
  };
}
