import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { tokens } from '../widget/styles/tokens.ts';

/** A knob of the panel's looks, as the stylesheet reads it. */
export interface Token {
  readonly name: string;
  /** What it is without a host's own: in light and dark where they differ. */
  readonly light: string;
  readonly dark: string;
  readonly description: string;
}

const PREFIX = '--sesamy-refund-';
const ELEMENT = fileURLToPath(
  new URL('../widget/elements/sesamy-refund-panel.ts', import.meta.url),
);

/** Every public token with its default, read from the stylesheet itself. */
export function readTokens(): Token[] {
  const css = tokens.cssText.replaceAll(/\/\*.*?\*\//gs, '').replaceAll(/\s+/g, ' ');
  return [...css.matchAll(/[:(] ?var\( ?--sesamy-refund-([a-z-]+), ?/g)].map((match) => {
    const fallback = untilClosed(css.slice(match.index + match[0].length));
    const schemes = /^light-dark\((.*), ?([^,]+)\)$/.exec(fallback);
    const name = match[1] ?? '';
    return {
      name,
      light: plain(schemes?.[1] ?? fallback),
      dark: plain(schemes?.[2] ?? fallback),
      description: describe(name),
    };
  });
}

/**
 * The tokens in the form of the Design Tokens Community Group, dark values beside in an extension. What is
 * computed or taken from the page has no value of its own to write down, and is left out.
 */
export function designTokens(list: readonly Token[]): object {
  const entries = list.flatMap(({ name, light, dark, description }) => {
    const value = valueOf(light);
    const inDark = dark === light ? null : valueOf(dark);
    const extension = { cssProperty: PREFIX + name, ...(inDark && { dark: inDark.$value }) };
    const more = { $description: description, $extensions: { 'com.sesamy.refund': extension } };
    return value ? [[name, { ...value, ...more }]] : [];
  });
  return { 'sesamy-refund': Object.fromEntries(entries) };
}

function valueOf(text: string): { $type: string; $value: unknown } | null {
  const hex = /^#([\da-f]{2})([\da-f]{2})([\da-f]{2})$/.exec(text);
  if (hex) {
    const components = hex.slice(1).map((part) => Number((parseInt(part, 16) / 255).toFixed(4)));
    return { $type: 'color', $value: { colorSpace: 'srgb', components, hex: text } };
  }
  const [, value, unit] = /^([\d.]+)(px|rem)$/.exec(text) ?? [];
  return unit ? { $type: 'dimension', $value: { value: Number(value), unit } } : null;
}

/** Up to the bracket that closes what is open. */
function untilClosed(text: string): string {
  let depth = 0;
  for (const [index, letter] of [...text].entries()) {
    if (letter === '(') depth += 1;
    if (letter === ')' && (depth -= 1) < 0) return text.slice(0, index).trim();
  }
  throw new Error(`A bracket is not closed in: ${text.slice(0, 80)}`);
}

/** The innermost default: what is read when no host says anything. */
function plain(value: string): string {
  const inner = /^var\( ?--[a-z-]+, ?(.*)\)$/.exec(value.trim());
  return inner ? plain(inner[1] ?? '') : value.trim();
}

function describe(name: string): string {
  const found = new RegExp(`@cssproperty ${PREFIX}${name} - (.*)`).exec(
    readFileSync(ELEMENT, 'utf8'),
  );
  if (!found?.[1]) throw new Error(`${PREFIX}${name} is not described at the element`);
  return found[1];
}

export function writeTokens(folder: string): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(
    `${folder}/tokens.json`,
    `${JSON.stringify(designTokens(readTokens()), null, 2)}\n`,
  );
}
