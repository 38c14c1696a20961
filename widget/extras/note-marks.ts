/** What had better not stand in a note: it stays on the bill for years, and everybody on the team can read it. */
export type NoteMark = 'card-number' | 'personal-number' | 'e-mail';

/** Figures with single spaces or dashes between, as people write long numbers, and nothing that is a figure around. */
const LONG_NUMBER = /(?<![\d-])\d(?:[ -]?\d){12,18}(?![\d-])/g;
const E_MAIL = /[^\s@<>"]+@[^\s@<>"]+\.[\p{L}]{2,}/u;
/** Sweden: six or eight figures of a birthday, a sign, four more; the sign is often left out of the long form. */
const SWEDISH = /(?<!\d)(?:\d{2})?(\d{6})(?:[-+]\d{4}|(?<=\d{8})\d{4})(?!\d)/g;
/** Norway: eleven figures, the first six a birthday, often with a space after it. */
const NORWEGIAN = /(?<!\d)\d{6} ?\d{5}(?!\d)/g;
/** Denmark: a birthday, a dash, four figures. Without the dash it would be any number. */
const DANISH = /(?<!\d)(\d{6})-\d{4}(?!\d)/g;
/** Finland: a birthday, a sign of the century, three figures and a check character. */
const FINNISH = /(?<!\d)(\d{6})[-+A-FU-Y](\d{3})([0-9A-FHJ-NPR-Y])(?![\dA-Z])/gi;

/** What a note seems to contain, each once. A guess, so it is only ever a reason to look again. */
export function marksIn(note: string): NoteMark[] {
  const all = (pattern: RegExp) => [...note.matchAll(pattern)];
  const cards = all(LONG_NUMBER).some(([number]) => hasLuhnDigit(figures(number)));
  const people =
    all(SWEDISH).some(([number]) => isSwedish(figures(number))) ||
    all(NORWEGIAN).some(([number]) => isNorwegian(figures(number))) ||
    all(DANISH).some(([, birthday = '']) => isDayFirst(birthday)) ||
    all(FINNISH).some(([, birthday = '', rest = '', check = '']) =>
      isFinnish(birthday, rest, check),
    );
  return [
    ...(cards ? (['card-number'] as const) : []),
    ...(people ? (['personal-number'] as const) : []),
    ...(E_MAIL.test(note) ? (['e-mail'] as const) : []),
  ];
}

function figures(text: string): string {
  return text.replaceAll(/\D/g, '');
}

/** The last figure of card numbers and Swedish personal numbers checks the others. */
function hasLuhnDigit(number: string): boolean {
  const sum = [...number].toReversed().reduce((total, figure, place) => {
    const doubled = Number(figure) * (place % 2 === 0 ? 1 : 2);
    return total + (doubled > 9 ? doubled - 9 : doubled);
  }, 0);
  return sum % 10 === 0;
}

/** Co-ordination numbers have 60 more in the day. */
function isSwedish(number: string): boolean {
  const short = number.slice(-10);
  const [month, day] = [Number(short.slice(2, 4)), Number(short.slice(4, 6))];
  return isDay(month, day > 60 ? day - 60 : day) && hasLuhnDigit(short);
}

/** D numbers have 40 more in the day. Two figures check the others, each by weights of its own. */
function isNorwegian(number: string): boolean {
  const [day, month] = [Number(number.slice(0, 2)), Number(number.slice(2, 4))];
  const weighed = (weights: readonly number[]) =>
    weights.reduce((sum, weight, place) => sum + weight * Number(number[place]), 0) % 11 === 0;
  return (
    isDay(month, day > 40 ? day - 40 : day) &&
    weighed([3, 7, 6, 1, 8, 9, 4, 5, 2, 1]) &&
    weighed([5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1])
  );
}

function isFinnish(birthday: string, rest: string, check: string): boolean {
  const character = '0123456789ABCDEFHJKLMNPRSTUVWXY'[Number(birthday + rest) % 31];
  return isDayFirst(birthday) && character === check.toUpperCase();
}

function isDayFirst(birthday: string): boolean {
  return isDay(Number(birthday.slice(2, 4)), Number(birthday.slice(0, 2)));
}

function isDay(month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= 31;
}
