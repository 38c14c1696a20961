import { type Day, dayOf, weekdayOf } from './day.ts';
import { easterOf } from './easter.ts';

export type Country = 'SE' | 'NO' | 'DK' | 'FI';

/**
 * `public` is one by law. `bank` is none, but banks there settle nothing, as the Riksbank, Norges Bank, Danmarks
 * Nationalbank and the Finnish banks publish it year by year.
 */
interface Holiday {
  readonly name: string;
  readonly kind: 'public' | 'bank';
  readonly on: (year: number, easter: Day) => Day;
  /** The last year that had it. */
  readonly until?: number;
}

const [FRIDAY, SATURDAY] = [5, 6];
const on = (month: number, day: number) => (year: number) => dayOf(year, month, day);
const afterEaster = (days: number) => (_: number, easter: Day) => easter + days;
/** The first such day of the week from a day of the year on. */
const first = (weekday: number, month: number, day: number) => (year: number) => {
  const from = dayOf(year, month, day);
  return from + ((weekday - weekdayOf(from) + 7) % 7);
};

const holiday = (kind: Holiday['kind']) => (name: string, on: Holiday['on'], until?: number) =>
  ({ name, kind, on, ...(until === undefined ? {} : { until }) }) satisfies Holiday;
const [theLaw, banks] = [holiday('public'), holiday('bank')];

const EVERYWHERE = [
  theLaw('New Year’s Day', on(1, 1)),
  theLaw('Good Friday', afterEaster(-2)),
  theLaw('Easter Sunday', afterEaster(0)),
  theLaw('Easter Monday', afterEaster(1)),
  theLaw('Ascension Day', afterEaster(39)),
  theLaw('Whit Sunday', afterEaster(49)),
  banks('Christmas Eve', on(12, 24)),
  theLaw('Christmas Day', on(12, 25)),
  theLaw('Second Day of Christmas', on(12, 26)),
];
const SWEDISH_AND_FINNISH = [
  theLaw('Epiphany', on(1, 6)),
  theLaw('May Day', on(5, 1)),
  theLaw('Midsummer Day', first(SATURDAY, 6, 20)),
  theLaw('All Saints’ Day', first(SATURDAY, 10, 31)),
  banks('Midsummer Eve', first(FRIDAY, 6, 19)),
];
const DANISH_AND_NORWEGIAN = [
  theLaw('Maundy Thursday', afterEaster(-3)),
  theLaw('Whit Monday', afterEaster(50)),
];

/** As it has been since 2005, when Sweden's national day took the place of its Whit Monday. */
const HOLIDAYS: Readonly<Record<Country, readonly Holiday[]>> = {
  SE: [
    ...EVERYWHERE,
    ...SWEDISH_AND_FINNISH,
    theLaw('National Day', on(6, 6)),
    banks('New Year’s Eve', on(12, 31)),
  ],
  NO: [
    ...EVERYWHERE,
    ...DANISH_AND_NORWEGIAN,
    theLaw('May Day', on(5, 1)),
    theLaw('Constitution Day', on(5, 17)),
  ],
  DK: [
    ...EVERYWHERE,
    ...DANISH_AND_NORWEGIAN,
    theLaw('Great Prayer Day', afterEaster(26), 2023),
    banks('Day after Ascension Day', afterEaster(40)),
    banks('Constitution Day', on(6, 5)),
    banks('New Year’s Eve', on(12, 31)),
  ],
  FI: [...EVERYWHERE, ...SWEDISH_AND_FINNISH, theLaw('Independence Day', on(12, 6))],
};

/** The holidays of a country in a year, of one kind or of both. One day can be two of them. */
export function holidaysOf(country: Country, year: number, kind?: Holiday['kind']): Day[] {
  const easter = easterOf(year);
  return HOLIDAYS[country]
    .filter((one) => year <= (one.until ?? year) && one.kind === (kind ?? one.kind))
    .map((one) => one.on(year, easter));
}
