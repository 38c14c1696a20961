import type { BillImport } from '../../contract/index.ts';
import { byHand, card, klarna, swish, vipps, vippsCharge } from '../payments.ts';

/** One payment that is asked for. */
export interface Asked {
  readonly amount: number;
  readonly currency: string;
  /** The number of the bill, which makes the payment's name its own. */
  readonly number: number;
  /** Four digits that stay the same for a contract. */
  readonly digits: string;
  /** For cards: the bank has taken the money back. */
  readonly disputed: boolean;
}

type Payment = BillImport['payment'];

/** Ways to pay. The names of payments say what they are, so the simulators know them without being told. */
export const WAYS = {
  card: ({ amount, currency, number, digits, disputed }: Asked): Payment => ({
    ...card(`pi_sim_${disputed ? 'disputed_' : ''}${amount}${currency.toLowerCase()}_p${number}`),
    label: `${digits < '6000' ? 'Visa' : 'Mastercard'} •••• ${digits}`,
  }),
  klarna: (asked: Asked) => klarna(named(asked)),
  swish: (asked: Asked) => swish(named(asked)),
  vipps: (asked: Asked) => vipps({ reference: named(asked) }),
  vippsCharge: (asked: Asked) => vippsCharge(named(asked)),
  billogram: ({ number }: Asked): Payment => ({
    provider: 'billogram',
    method: 'BILLOGRAM',
    label: `Billogram ${number}`,
    reference: { invoiceNo: String(number), ocr: `${number}${number % 10}` },
  }),
  invoice: ({ number }: Asked) => byHand('invoice', `Faktura ${number}`),
  outside: ({ currency }: Asked) =>
    byHand('outside', currency === 'NOK' ? 'Bankoverføring' : 'Banköverföring'),
};
export type Way = (asked: Asked) => Payment;

function named({ amount, currency, number }: Asked): string {
  return `sim-${amount}${currency.toLowerCase()}-p${number}`;
}
