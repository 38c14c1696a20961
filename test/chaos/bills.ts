import type { BillImport } from '../../contract/index.ts';
import { card, klarna, swish, vipps, vippsCharge } from '../../mock-server/payments.ts';

type MakePayment = (name: string) => BillImport['payment'];

/** How often each kind of payment is there among twenty. Some have refunds that are late, or fail in the end. */
const KINDS: readonly (readonly [times: number, payment: MakePayment])[] = [
  [4, (name) => card(`pi_sim_9900sek_${name}`)],
  [1, (name) => card(`pi_sim_settling_9900sek_${name}`)],
  [1, (name) => card(`pi_sim_failing_9900sek_${name}`)],
  [4, (name) => klarna(`sim-9900sek-${name}`)],
  [3, (name) => vipps({ reference: `sim-9900nok-${name}` })],
  [2, (name) => vippsCharge(`sim-9900nok-${name}`)],
  [1, (name) => vippsCharge(`sim-failing-9900nok-${name}`)],
  [2, (name) => swish(`sim-9900sek-${name}`)],
  [1, (name) => swish(`sim-declined-9900sek-${name}`)],
  // The bank does not answer, so that nobody will ever know by machine what became of these.
  [1, (name) => swish(`sim-banktimeout-9900sek-${name}`)],
];
const MIX = KINDS.flatMap(([times, payment]) => Array.from({ length: times }, () => payment));
/** Has no common factor with the length of the mix, so that a few bills hold every provider as well. */
const STRIDE = 7;

/** 99,00 each, over all providers. `run` makes the names new, so that nothing was ever refunded of them. */
export function chaosBills(count: number, run: string): readonly [BillImport, ...BillImport[]] {
  const bills = Array.from({ length: count }, (_, index) => chaosBill(`${run}b${index}`, index));
  const [first, ...rest] = bills;
  if (!first) throw new Error('There has to be a bill');
  return [first, ...rest];
}

function chaosBill(name: string, index: number): BillImport {
  const payment = MIX[(index * STRIDE) % MIX.length]?.(name) ?? klarna(name);
  return {
    id: `chaos-${name}`,
    number: name,
    paid: 9900,
    currency: payment.provider === 'vipps' ? 'NOK' : 'SEK',
    paidAt: new Date(Date.now() - 24 * 60 * 60 * 1000).toISOString(),
    status: 'paid',
    payment,
    contract: { id: `contract-${name}`, product: 'Acme Dagblad', status: 'active' },
    customer: { id: `customer-${name}`, name: 'Åsa Öst', email: `${name}@example.com` },
  };
}
