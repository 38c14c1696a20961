const COLOURS = [
  'primary',
  'on-primary',
  'text',
  'text-muted',
  'background',
  'surface',
  'border',
  'danger',
  'warning',
  'success',
  'focus',
];
const LENGTHS = ['radius', 'space', 'font-size'];
const PREFIX = '--sesamy-refund-';

const FUNCTIONS = /^(rgba?|hsla?|hwb|lab|lch|oklab|oklch|color|color-mix|light-dark)$/;
/** None that grows with the frame: that would grow with it, and so on. */
const LENGTH = /^(?:0|(\d{1,2}(?:\.\d{1,4})?)(px|rem|em))$/;
const LARGEST = { px: 64, rem: 4, em: 4 } as const;
const FAMILY = /^[\w\s,'"-]{1,200}$/;

const KINDS: [names: readonly string[], isSafe: (value: string) => boolean][] = [
  [COLOURS, isColour],
  [LENGTHS, isLength],
  [['font-family'], (value) => FAMILY.test(value)],
];
const JUDGES = new Map(
  KINDS.flatMap(([names, isSafe]) => names.map((name) => [PREFIX + name, isSafe] as const)),
);

/** The names that count. */
export const NAMES: readonly string[] = [...JUDGES.keys()];

/** Colours, lengths and fonts by the names in the guide. Nothing that could load something or read other values. */
export function safeTokens(said: unknown): Readonly<Record<string, string>> | undefined {
  if (typeof said !== 'object' || said === null) return undefined;
  const safe = [...JUDGES].flatMap(([name, isSafe]) => {
    const value = (said as Record<string, unknown>)[name];
    return typeof value === 'string' && isSafe(value) ? [[name, value]] : [];
  });
  return Object.fromEntries(safe);
}

function isColour(value: string): boolean {
  const functions = [...value.matchAll(/([\w-]*)\(/g)];
  return (
    value.length <= 200 &&
    functions.every(([, name = '']) => FUNCTIONS.test(name)) &&
    CSS.supports('color', value)
  );
}

function isLength(value: string): boolean {
  const [isOne, number = '0', unit] = LENGTH.exec(value) ?? [];
  return isOne !== undefined && Number(number) <= LARGEST[(unit ?? 'px') as keyof typeof LARGEST];
}
