import type { StoryServer } from './server.ts';

/** Somebody refunds where the payment was made, and tells nobody here. */
export async function refundElsewhere(server: StoryServer, amount: number): Promise<void> {
  const { reference, orderId } = server.payment();
  if (reference) await server.at('vipps', '/_simulator/refunds', { reference, amount });
  else if (orderId) await refundAtKlarna(server, orderId, amount);
  else await refundAtStripe(server, amount);
}

export async function refundAtStripe(server: StoryServer, amount: number): Promise<void> {
  const { paymentIntent = '' } = server.payment();
  const form = new URLSearchParams({ payment_intent: paymentIntent, amount: String(amount) });
  await server.at('stripe', '/v1/refunds', form, { Authorization: 'Bearer sk_test_dashboard' });
}

/** Klarna calls nobody, so what was done there is seen when the next refund is looked up. */
async function refundAtKlarna(server: StoryServer, orderId: string, amount: number): Promise<void> {
  const path = `/ordermanagement/v1/orders/${orderId}/refunds`;
  const headers = { Authorization: `Basic ${btoa('portal:portal')}` };
  await server.at('klarna', path, { refunded_amount: amount }, headers);
  const { refundable } = await server.read();
  await server.order(refundable);
}
