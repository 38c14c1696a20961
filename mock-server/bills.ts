import type { BillImport } from '../contract/index.ts';
import { BILLOGRAM, byHand, card, klarna, swish, vipps, vippsCharge } from './payments.ts';

interface Subscription {
  readonly key: string;
  /** Whose it is, where that is not in the key. */
  readonly subscriber?: string;
  readonly name: string;
  readonly product: string;
  /** Months since its last bill, where it has ended. */
  readonly ended?: number;
  /** Newest first. The first is always an untouched 99,00 kr card bill. */
  readonly bills: readonly Special[];
}

interface Special extends Partial<BillImport> {
  /** Charged once more, so many hours after the bill that comes next, and for the same time. */
  readonly hoursLater?: number;
  /** For how many months it is. One, where nothing is said. */
  readonly months?: number;
}

/**
 * The seeded publisher: subscriptions whose newest bill is an untouched 99,00 kr card bill, and further down
 * one bill for each thing the panel can look like. Dates are counted back from `now`.
 */
export function seededBills(now: Date): BillImport[] {
  return SUBSCRIPTIONS.flatMap((subscription) =>
    subscription.bills.map((_, index) => bill(subscription, index, now)),
  );
}

const SUBSCRIPTIONS: readonly Subscription[] = [
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
      { payment: klarna('sim-9900sek-ingrid5') },
      { currency: 'NOK', payment: vipps({ reference: 'sim-9900nok-ingrid6' }) },
      { currency: 'NOK', payment: vippsCharge('sim-9900nok-ingrid7') },
      { currency: 'NOK', payment: vipps({ reference: 'sim-expired-9900nok-ingrid8' }) },
    ],
  },
  {
    key: 'kerstin',
    name: 'Kerstin Öberg',
    product: 'Acme Dagblad Papper',
    bills: [
      {},
      { payment: swish('sim-9900sek-kerstin2') },
      { payment: swish('sim-declined-9900sek-kerstin3') },
      { payment: swish('sim-poor-9900sek-kerstin4') },
      { payment: swish('sim-banktimeout-9900sek-kerstin5') },
      { payment: swish('sim-moved-9900sek-kerstin6') },
      { payment: { ...card('pi_sim_9900sek_kerstin7'), method: 'STRIPE_KLARNA', label: 'Klarna' } },
    ],
  },
  {
    key: 'mikko',
    name: 'Mikko Virtanen',
    product: 'Acme Digital',
    bills: [
      {},
      { currency: 'EUR', paid: 1290, payment: vippsCharge('sim-1290eur-mikko2', 'MobilePay') },
      { payment: card('pi_sim_failing_9900sek_mikko3', '•••• 5126') },
      { payment: card('pi_sim_poor_9900sek_mikko4') },
      { payment: card('pi_nobody_knows_mikko5') },
      { hoursLater: 5 },
      {},
      { hoursLater: 2, refunds: [past('mikko-a', 9900, 'Charged twice')] },
      {},
      { months: 12 },
    ],
  },
  {
    key: 'anna_helg',
    subscriber: 'anna',
    name: 'Anna Lindqvist',
    product: 'Acme Helg',
    ended: 1,
    bills: [{}, { payment: card('pi_sim_9900sek_helg2', '•••• 7726') }, {}],
  },
];

function bill(
  { key, subscriber = key, name, product, ended, bills }: Subscription,
  index: number,
  now: Date,
): BillImport {
  const { hoursLater = 0, months = 1, ...special } = bills[index] ?? {};
  const again = bills.slice(0, index).filter((one) => one.hoursLater).length;
  const monthsAgo = index - again + (ended ?? 0);
  const [start, end] = [monthStart(now, monthsAgo), monthStart(now, monthsAgo - months)];
  return {
    id: `bill_${key}_${index + 1}`,
    number: String(100_100 + SUBSCRIPTIONS.findIndex((one) => one.key === key) * 50 - index),
    paid: 9900,
    currency: 'SEK',
    paidAt: later(start, hoursLater),
    status: 'paid',
    period: { start, end },
    payment: card(`pi_sim_9900sek_${key}${index + 1}`),
    contract: {
      id: `contract_${key}`,
      product,
      ...(ended === undefined
        ? { status: 'active', nextChargeAt: monthStart(now, -1) }
        : { status: 'canceled', nextChargeAt: null }),
    },
    customer: { id: `customer_${subscriber}`, name, email: `${subscriber}@example.com` },
    ...special,
    ...(special.refunds
      ? { refunds: special.refunds.map((one) => ({ ...one, at: later(start, 11 * 24) })) }
      : {}),
  };
}

function later(start: string, hours: number): string {
  return new Date(Date.parse(start) + hours * 60 * 60 * 1000).toISOString();
}

/** Noon on the first of the month that many months ago. */
function monthStart(now: Date, monthsAgo: number): string {
  const month = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - monthsAgo, 1, 12));
  return month.toISOString();
}

/** A refund made before, eleven days after the payment. */
function past(id: string, amount: number, reason: string) {
  return { id, amount, at: '', reason, by: 'Ada Admin' };
}
