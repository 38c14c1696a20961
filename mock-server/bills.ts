import type { BillImport } from '../contract/index.ts';

type Payment = BillImport['payment'];

interface Subscriber {
  readonly key: string;
  readonly name: string;
  readonly product: string;
  /** Newest first. The first is always an untouched 99,00 kr card bill. */
  readonly bills: readonly Partial<BillImport>[];
}

/**
 * The seeded publisher: subscribers whose newest bill is an untouched 99,00 kr card bill, and further down
 * one bill for each thing the panel can look like. Dates are counted back from `now`.
 */
export function seededBills(now: Date): BillImport[] {
  return SUBSCRIBERS.flatMap((subscriber) =>
    subscriber.bills.map((special, index) => bill(subscriber, index, special, now)),
  );
}

const BILLOGRAM: Payment = {
  provider: 'billogram',
  method: 'BILLOGRAM',
  label: 'Billogram 100245',
  reference: { invoiceNo: '100245', ocr: '1002459' },
};

const SUBSCRIBERS: readonly Subscriber[] = [
  {
    key: 'anna',
    name: 'Anna Lindqvist',
    product: 'Acme Dagblad Digital',
    bills: [
      {},
      { refunds: [past('anna-a', 3000, 'Paper not delivered for a week')] },
      { refunds: [past('anna-b', 4900, 'Charged twice'), past('anna-c', 5000, 'Goodwill')] },
      { payment: card('pi_sim_pending_9900sek_anna4', '•••• 7726') },
      { payment: card('pi_sim_stumbling_9900sek_anna5') },
      { payment: card('pi_sim_disputed_9900sek_anna6'), status: 'disputed' },
      { payment: card('pi_sim_slow_9900sek_anna7') },
      { payment: card('pi_sim_uncaptured_9900sek_anna8') },
    ],
  },
  {
    key: 'bjorn',
    name: 'Björn Åkerström',
    product: 'Acme Helg',
    bills: [
      {},
      { payment: BILLOGRAM },
      { payment: byHand('invoice', 'Invoice 2026-118') },
      { payment: byHand('outside', 'Bank transfer') },
    ],
  },
  {
    key: 'ingrid',
    name: 'Ingrid Nordahl',
    product: 'Acme Avis Komplett',
    bills: [
      {},
      { currency: 'NOK', paid: 24_900, payment: card('pi_sim_24900nok_ingrid2') },
      { currency: 'ISK', paid: 1490, payment: card('pi_sim_149000isk_ingrid3') },
      { status: 'unpaid', paidAt: null, paid: 0, payment: card('pi_sim_9900sek_ingrid4') },
      {
        payment: {
          provider: 'klarna',
          method: 'KLARNA_PRIVATE',
          label: 'Klarna',
          reference: { orderId: 'sim-9900sek-ingrid5' },
        },
      },
      {
        payment: {
          provider: 'vipps',
          method: 'VIPPS',
          label: 'Vipps',
          reference: { reference: 'sim-9900nok-ingrid6' },
        },
      },
    ],
  },
  { key: 'kerstin', name: 'Kerstin Öberg', product: 'Acme Dagblad Papper', bills: [{}, {}] },
  { key: 'mikko', name: 'Mikko Virtanen', product: 'Acme Digital', bills: [{}, {}] },
];

function bill(
  { key, name, product }: Subscriber,
  index: number,
  special: Partial<BillImport>,
  now: Date,
): BillImport {
  const [start, end] = [monthStart(now, index), monthStart(now, index - 1)];
  return {
    id: `bill_${key}_${index + 1}`,
    number: String(100_100 + SUBSCRIBERS.findIndex((one) => one.key === key) * 50 - index),
    paid: 9900,
    currency: 'SEK',
    paidAt: start,
    status: 'paid',
    period: { start, end },
    payment: card(`pi_sim_9900sek_${key}${index + 1}`),
    contract: {
      id: `contract_${key}`,
      product,
      status: 'active',
      nextChargeAt: monthStart(now, -1),
    },
    customer: { id: `customer_${key}`, name, email: `${key}@example.com` },
    ...special,
    ...(special.refunds
      ? { refunds: special.refunds.map((one) => ({ ...one, at: later(start) })) }
      : {}),
  };
}

function later(start: string): string {
  return new Date(Date.parse(start) + 11 * 24 * 60 * 60 * 1000).toISOString();
}

/** Noon on the first of the month that many months ago. */
function monthStart(now: Date, monthsAgo: number): string {
  const month = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - monthsAgo, 1, 12));
  return month.toISOString();
}

function card(paymentIntent: string, label = '•••• 4242'): Payment {
  return {
    provider: 'stripe',
    method: 'CARD',
    label: `Visa ${label}`,
    reference: { paymentIntent },
  };
}

function byHand(provider: 'invoice' | 'outside', label: string): Payment {
  return { provider, method: provider.toUpperCase(), label, reference: {} };
}

/** A refund made before, eleven days after the payment. */
function past(id: string, amount: number, reason: string) {
  return { id, amount, at: '', reason, by: 'Ada Admin' };
}
