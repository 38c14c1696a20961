import type { BillImport } from '../../contract/index.ts';
import { type Dice, diceOf } from './dice.ts';
import { daysAfter } from './months.ts';
import { type Subscriber, type Subscription, subscriber } from './subscribers.ts';

export interface Publisher {
  /** How many bills it has. */
  readonly bills: number;
  readonly seed: number;
  /** The day on which it is looked at. */
  readonly until: Date;
}

const FIRST_NUMBER = 1_000_001;
const STAFF = ['Ada Admin', 'Bo Bergman', 'Siri Solberg'];

/** A publisher's bills, subscriber by subscriber. The same for the same publisher, and one with more begins alike. */
export function* publisherBills({ bills, seed, until }: Publisher): Generator<BillImport> {
  let number = FIRST_NUMBER;
  for (let who = 1; ; who += 1) {
    const dice = diceOf(seed, who);
    const person = subscriber(who, dice, until);
    for (const contract of person.contracts)
      for (const period of contract.periods) {
        if (number === FIRST_NUMBER + bills) return;
        yield bill(number, { person, contract, period, until }, dice);
        number += 1;
      }
  }
}

interface About {
  readonly person: Subscriber;
  readonly contract: Subscription;
  readonly period: Subscription['periods'][number];
  readonly until: Date;
}

function bill(number: number, about: About, dice: Dice): BillImport {
  const { person, contract, period } = about;
  const { id, product, price, ended, periods, digits } = contract;
  const newest = periods.at(-1);
  const paid = period !== newest || !dice.chance(0.03);
  const asked = { amount: price, currency: person.country.currency, number, digits };
  const payment = contract.way({ ...asked, disputed: false });
  const disputed = paid && payment.method === 'CARD' && dice.chance(0.002);
  const start = period.start.toISOString();

  return {
    id: `bill_${number}`,
    number: String(number),
    paid: paid ? price : 0,
    currency: asked.currency,
    paidAt: paid ? start : null,
    status: disputed ? 'disputed' : paid ? 'paid' : 'unpaid',
    period: { start, end: period.end.toISOString() },
    ...(paid && !disputed && dice.chance(0.03) ? { refunds: refunds(number, about, dice) } : {}),
    payment: disputed ? contract.way({ ...asked, disputed }) : payment,
    contract: {
      id,
      product,
      status: ended ? 'cancelled' : 'active',
      nextChargeAt: ended || !newest ? null : newest.end.toISOString(),
    },
    customer: person.customer,
  };
}

/** What had gone back of a bill before there was this system: part of it, all of it, or all of it in two. */
function refunds(number: number, { person, contract, period, until }: About, dice: Dice) {
  const { price } = contract;
  const first = dice.chance(0.3) ? price : Math.ceil((price * dice.between(1, 9)) / 1000) * 100;
  const second = first < price && dice.chance(0.1) ? price - first : 0;
  return [first, second]
    .map((amount, nth) => ({
      id: `refund_${number}_${nth + 1}`,
      amount,
      at: daysAfter(period.start, dice.between(0, 20)),
      reason: dice.pick(person.country.reasons),
      by: dice.pick(STAFF),
    }))
    .filter(({ amount, at }) => amount > 0 && at <= until)
    .map((refund) => ({ ...refund, at: refund.at.toISOString() }));
}
