import { type Day, dayOf } from './day.ts';

/**
 * Easter Sunday: the one after the first full moon of spring, both as the church reckons them. The steps are those of
 * the anonymous Gregorian computus, which is right in every year of the Gregorian calendar.
 */
export function easterOf(year: number): Day {
  /** Where the year is in the moon's cycle of 19 years. */
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const inCentury = year % 100;
  /** How far the moon's calendar has slipped, for leap years left out and for the cycle being a little too long. */
  const slipped = century - Math.floor(century / 4) - Math.floor((8 * century + 13) / 25);
  const moon = (19 * golden + slipped + 15) % 30;
  const late = Math.floor((golden + 11 * moon) / 319);
  /** From the full moon on to Sunday. */
  const toSunday =
    (2 * (century % 4) + 2 * Math.floor(inCentury / 4) - (inCentury % 4) - moon + late + 32) % 7;
  return dayOf(year, 3, 22) + moon - late + toSunday;
}
