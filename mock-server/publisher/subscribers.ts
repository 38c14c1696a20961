import type { Customer } from '../../contract/index.ts';
import { fold } from '../../server/refunds/fold.ts';
import { type Country, NORWAY, SWEDEN } from './country.ts';
import type { Dice } from './dice.ts';
import { monthsAfter } from './months.ts';
import type { Way } from './ways.ts';

export interface Subscriber {
  readonly country: Country;
  readonly customer: Customer;
  readonly contracts: readonly Subscription[];
}

/** A contract with its periods. */
export interface Subscription {
  readonly id: string;
  readonly product: string;
  readonly price: number;
  readonly way: Way;
  readonly digits: string;
  /** Oldest first. */
  readonly periods: readonly { readonly start: Date; readonly end: Date }[];
  readonly ended: boolean;
}

/** How many months a period has, and for how many of them one pays. */
const INTERVALS: readonly (readonly [weight: number, { months: number; paid: number }])[] = [
  [80, { months: 1, paid: 1 }],
  [10, { months: 3, paid: 2.8 }],
  [10, { months: 12, paid: 10 }],
];
const LONGEST_MONTHS = 72;

/** Who a publisher's subscriber of some number is, as they stand at a day. */
export function subscriber(number: number, dice: Dice, until: Date): Subscriber {
  const country = dice.chance(0.68) ? SWEDEN : NORWAY;
  const [first, last] = [dice.pick(country.firstNames), dice.pick(country.lastNames)];
  const address = fold(`${first}.${last}`) + number;
  const id = `customer_${number}`;
  const contracts = dice.weighted([
    [86, 1],
    [11, 2],
    [3, 3],
  ]);
  return {
    country,
    customer: {
      id,
      name: `${first} ${last}`,
      email: `${address}@${dice.pick(country.domains)}`,
    },
    contracts: Array.from({ length: contracts }, (_, index) =>
      subscription(`contract_${number}_${index + 1}`, country, dice, until),
    ),
  };
}

function subscription(id: string, country: Country, dice: Dice, until: Date): Subscription {
  const [product, monthly] = dice.pick(country.products);
  const { months, paid } = dice.weighted(INTERVALS);
  const began = monthsAfter(noon(until, dice.between(1, 28)), -dice.between(1, LONGEST_MONTHS));
  const longest = dice.chance(0.25) ? dice.between(1, LONGEST_MONTHS / months) : Infinity;

  const periods: { start: Date; end: Date }[] = [];
  for (let start = began; start < until && periods.length < longest;) {
    const end = monthsAfter(began, (periods.length + 1) * months);
    periods.push({ start, end });
    start = end;
  }
  return {
    id,
    product,
    price: Math.round((monthly * paid) / 100) * 100,
    way: dice.weighted(country.ways),
    digits: String(dice.between(1000, 9999)),
    periods,
    ended: periods.length === longest,
  };
}

function noon(date: Date, day: number): Date {
  return new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth(), day, 12));
}
