import * as fc from 'fast-check';
import type { BillImport } from '../../../contract/index.ts';
import { byHand, card, klarna, swish, vipps, vippsCharge } from '../../../mock-server/payments.ts';

/** What the simulators do with a payment because its name says so. None that takes seconds. */
// prettier-ignore
const HABITS = {
  stripe: ['', '', '', 'pending_', 'settling_', 'failing_', 'poor_', 'disputed_', 'uncaptured_', 'stumbling_'],
  klarna: ['', '', 'uncaptured-', 'stumbling-'],
  vipps: ['', '', 'uncaptured-', 'expired-', 'poor-', 'stumbling-', 'direct-', 'failing-'],
  swish: ['', '', 'expired-', 'poor-', 'moved-', 'declined-', 'stumbling-'],
};

type Payment = BillImport['payment'];

interface Drawn {
  readonly habit: number;
  readonly paid: number;
  readonly of: number;
}

/** Payments that the simulators know. So few that two bills now and then have one. */
const WAYS: ((drawn: Drawn) => [currency: BillImport['currency'], Payment])[] = [
  (one) => ['SEK', card(`pi_sim_${habit('stripe', one)}${one.paid}sek_f${one.of}`)],
  (one) => ['ISK', card(`pi_sim_${one.paid}00isk_f${one.of}`)],
  (one) => ['SEK', klarna(`sim-${habit('klarna', one)}${one.paid}sek-f${one.of}`)],
  (one) => ['NOK', vipps({ reference: `sim-${habit('vipps', one)}${one.paid}nok-f${one.of}` })],
  (one) => ['DKK', vippsCharge(`sim-${habit('vipps', one)}${one.paid}dkk-f${one.of}`)],
  (one) => ['SEK', swish(`sim-${habit('swish', one)}${one.paid}sek-f${one.of}`)],
  // Nobody but a person can find out about these.
  (one) => ['SEK', swish(`sim-banktimeout-${one.paid}sek-f${one.of}`)],
  () => ['SEK', byHand('invoice', 'Invoice')],
];

function habit(provider: keyof typeof HABITS, { habit }: Drawn): string {
  const all = HABITS[provider];
  return all[habit % all.length] ?? '';
}

/** Stands in a body for the id in its path, which is not known before. */
export const PATH_ID = 'the id in the path';

/** A bill as upstream would tell it, whose payment a simulator has. */
export const likelyBill: fc.Arbitrary<BillImport> = fc
  .record({
    way: fc.constantFrom(...WAYS, ...WAYS.slice(0, 1)),
    habit: fc.nat(),
    paid: fc.constantFrom(9900, 9900, 24_900, 100),
    of: fc.nat(25),
    status: fc.constantFrom(
      'paid' as const,
      'paid' as const,
      'paid' as const,
      'unpaid' as const,
      'disputed' as const,
    ),
    past: fc.array(
      fc.record({ id: fc.nat(20).map(String), amount: fc.constantFrom(1, 50, 4000) }),
      { maxLength: 2 },
    ),
  })
  .map(({ way, status, past, ...drawn }) => {
    const [currency, payment] = way(drawn);
    return {
      id: PATH_ID,
      number: `10${drawn.of}`,
      paid: drawn.paid,
      currency,
      paidAt: '2026-11-01T12:00:00Z',
      status,
      period: { start: '2026-11-01T12:00:00Z', end: '2026-12-01T12:00:00+01:00' },
      payment,
      ...(past.length > 0
        ? { refunds: past.map((one) => ({ ...one, at: '2026-11-02T12:00:00Z' })) }
        : {}),
      contract: {
        id: `contract-f${drawn.of % 9}`,
        product: 'Acme Dagblad',
        status: 'active',
        nextChargeAt: '2026-12-01T12:00:00Z',
      },
      customer: {
        id: `customer-f${drawn.of % 5}`,
        name: 'Åsa Öst',
        email: `asa${drawn.of % 5}@example.com`,
      },
    };
  });
