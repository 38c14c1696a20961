import type { BillImport } from '../../contract/index.ts';

let made = 0;

/** A 99,00 kr card bill that the simulator knows, with a name of its own and whatever is special about it. */
export function cardBill(special: Partial<BillImport> = {}): BillImport {
  made += 1;
  const id = special.id ?? `bill-${made}`;
  return {
    id,
    number: `10${made}`,
    paid: 9900,
    currency: 'SEK',
    paidAt: '2026-11-01T12:00:00Z',
    status: 'paid',
    payment: paidBy(`pi_sim_9900sek_t${made}`),
    contract: { id: `contract-${made}`, product: 'Acme Dagblad', status: 'active' },
    customer: { id: `customer-${made}`, name: 'Åsa Öst', email: `asa${made}@example.com` },
    ...special,
  };
}

export function paidBy(paymentIntent: string): BillImport['payment'] {
  return {
    provider: 'stripe',
    method: 'CARD',
    label: 'Visa •••• 4242',
    reference: { paymentIntent },
  };
}
