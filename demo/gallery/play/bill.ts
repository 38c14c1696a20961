import type { BillImport } from '../../../contract/index.ts';
import { card, klarna, swish, vipps, vippsCharge } from '../../../mock-server/payments.ts';
import { LONG } from './long.ts';

/** The ways to pay that a machine can send back. Vipps once for a single payment, once for a subscription. */
export const PAYMENTS = {
  card: 'Card',
  klarna: 'Klarna',
  vipps: 'Vipps',
  charge: 'Vipps Recurring',
  swish: 'Swish',
} as const;
export type PaymentKind = keyof typeof PAYMENTS;

/** What is chosen for a story outside of it. */
export interface Given {
  readonly payment: PaymentKind;
  /** Whether names, texts and amounts are as long as they get. */
  readonly long: boolean;
}

export const BILL_ID = 'bill_123';
export const CONTRACT_ID = 'contract_anna';
const DAY_MS = 24 * 60 * 60 * 1000;

type Special = Partial<BillImport> & {
  /** What the payment does, as the simulators read it from its name. */
  readonly habit?: string;
  /** Tells its payment from those of other bills. */
  readonly name?: string;
};

/** A bill of 99,00 for a month, paid twelve days ago. */
export function billOf(
  given: Given,
  { habit, name = 'gallery', ...special }: Special = {},
): BillImport {
  const currency = given.payment === 'vipps' || given.payment === 'charge' ? 'NOK' : 'SEK';
  const bill = { paid: stretch(9900, given), currency, ...special } as const;
  return {
    id: BILL_ID,
    number: given.long ? LONG.number : '100245',
    paidAt: daysAgo(12),
    status: 'paid',
    period: { start: daysAgo(12), end: daysAgo(-18) },
    payment: paymentOf(given, [habit, `${bill.paid}${bill.currency.toLowerCase()}`, name]),
    contract: {
      id: CONTRACT_ID,
      product: given.long ? LONG.product : 'Acme Dagblad Digital',
      status: 'active',
      nextChargeAt: daysAgo(-18),
    },
    customer: {
      id: 'customer_anna',
      name: given.long ? LONG.name : 'Anna Lindqvist',
      email: given.long ? LONG.email : 'anna@example.com',
    },
    ...bill,
  };
}

/** An amount of a story, far bigger where everything is stretched. */
export function stretch(amount: number, { long }: Given): number {
  return long ? amount * 6500 : amount;
}

export function reasonOf({ long }: Given): string {
  return long ? LONG.reason : 'Charged twice in October';
}

export function daysAgo(days: number): string {
  return new Date(Date.now() - days * DAY_MS).toISOString();
}

function paymentOf({ payment, long }: Given, named: readonly (string | undefined)[]) {
  const name = ['sim', ...named].filter(Boolean);
  const made = {
    card: () => card(`pi_${name.join('_')}`),
    klarna: () => klarna(name.join('-')),
    vipps: () => vipps({ reference: name.join('-') }),
    charge: () => vippsCharge(name.join('-')),
    swish: () => swish(name.join('-')),
  }[payment]();
  return long ? { ...made, label: LONG.label } : made;
}
