export type TokenName = (typeof TOKENS)[number]['name'];

interface Colour {
  readonly name: string;
  readonly kind: 'colour';
  readonly usual: { readonly light: string; readonly dark: string };
}
interface Size {
  readonly name: string;
  readonly kind: 'size';
  readonly usual: number;
  readonly unit: 'px' | 'rem';
  readonly from: number;
  readonly to: number;
  readonly step: number;
}
interface Font {
  readonly name: string;
  readonly kind: 'font';
}
export type Token = Colour | Size | Font;

/** The public knobs, `--sesamy-refund-…`, with what they are when nobody turns them. */
// prettier-ignore
export const TOKENS = [
  { name: 'primary',    kind: 'colour', usual: { light: '#3538cd', dark: '#b4b8ff' } },
  { name: 'on-primary', kind: 'colour', usual: { light: '#ffffff', dark: '#000000' } },
  { name: 'text',       kind: 'colour', usual: { light: '#1d2130', dark: '#eceef4' } },
  { name: 'text-muted', kind: 'colour', usual: { light: '#5a6175', dark: '#a9afc0' } },
  { name: 'background', kind: 'colour', usual: { light: '#ffffff', dark: '#1b1e28' } },
  { name: 'surface',    kind: 'colour', usual: { light: '#f5f6f9', dark: '#252936' } },
  { name: 'border',     kind: 'colour', usual: { light: '#dfe2ea', dark: '#3a4051' } },
  { name: 'danger',     kind: 'colour', usual: { light: '#b3261e', dark: '#ffb4ab' } },
  { name: 'warning',    kind: 'colour', usual: { light: '#8a4b00', dark: '#ffcf8a' } },
  { name: 'success',    kind: 'colour', usual: { light: '#0b6b3e', dark: '#83dcab' } },
  { name: 'focus',      kind: 'colour', usual: { light: '#3538cd', dark: '#b4b8ff' } },
  { name: 'radius',     kind: 'size', usual: 8,  unit: 'px',  from: 0,   to: 24,  step: 1 },
  { name: 'space',      kind: 'size', usual: 1,  unit: 'rem', from: 0.5, to: 1.5, step: 0.05 },
  { name: 'font-size',  kind: 'size', usual: 16, unit: 'px',  from: 12,  to: 24,  step: 1 },
  { name: 'font-family', kind: 'font' },
] as const satisfies readonly Token[];

export const FONTS = [
  ['system-ui, sans-serif', 'Sans serif'],
  ['Georgia, serif', 'Serif'],
  ['ui-monospace, monospace', 'Monospace'],
] as const;

export const propertyOf = (name: string) => `--sesamy-refund-${name}`;

/** The stylesheet that makes every element of that name on a page look like this one. */
export function cssOf(name: string, tokens: Readonly<Partial<Record<TokenName, string>>>): string {
  const lines = Object.entries(tokens).map(([name, value]) => `  ${propertyOf(name)}: ${value};`);
  return lines.length > 0 ? `${name} {\n${lines.join('\n')}\n}` : '';
}
