import { PAYMENTS, type PaymentKind } from './play/bill.ts';
import { TOKENS, type TokenName } from './tokens.ts';

export const THEMES = { auto: 'Auto', light: 'Light', dark: 'Dark' } as const;
export const LANGUAGES = {
  en: 'English',
  sv: 'Svenska',
  nb: 'Norsk bokmål',
  da: 'Dansk',
  fi: 'Suomi',
  ar: 'العربية (layout only)',
} as const;
export const WIDTHS = ['258', '320', '400', '640', '800', '1200', 'full'] as const;

export type Theme = keyof typeof THEMES;
export type Language = keyof typeof LANGUAGES;
export type Width = (typeof WIDTHS)[number];

/** What the gallery shows and how. All of it lives in the address, so that every view can be linked. */
export interface View {
  readonly state: string;
  readonly theme: Theme;
  readonly lang: Language;
  readonly rtl: boolean;
  /** Null: the story's usual one, or less where there is no room for it. */
  readonly width: Width | null;
  /** Null: the story's usual one. */
  readonly provider: PaymentKind | null;
  readonly long: boolean;
  readonly outline: boolean;
  /** Every state on one sheet. */
  readonly all: boolean;
  /** The element alone, as a page of its own. */
  readonly bare: boolean;
  readonly tokens: Readonly<Partial<Record<TokenName, string>>>;
}

const FLAGS = ['long', 'outline', 'all', 'bare'] as const;

/** What is not understood in an address is left aside. */
export function viewFrom(search: string): View {
  const query = new URLSearchParams(search);
  const lang = oneOf(query.get('lang'), LANGUAGES) ?? 'en';
  return {
    state: query.get('state') ?? 'open',
    theme: oneOf(query.get('theme'), THEMES) ?? 'auto',
    lang,
    rtl: query.get('dir') === 'rtl' || lang === 'ar',
    width: WIDTHS.find((width) => width === query.get('width')) ?? null,
    provider: oneOf(query.get('provider'), PAYMENTS),
    long: query.has('long'),
    outline: query.has('outline'),
    all: query.has('all'),
    bare: query.has('bare'),
    tokens: Object.fromEntries(
      TOKENS.flatMap(({ name }) => {
        const value = query.get(`--${name}`);
        return value ? [[name, value]] : [];
      }),
    ),
  };
}

/** The shortest address of a view: what is as usual is left out. */
export function addressOf(view: View): string {
  const query = new URLSearchParams();
  if (!view.all) query.set('state', view.state);
  if (view.theme !== 'auto') query.set('theme', view.theme);
  if (view.lang !== 'en') query.set('lang', view.lang);
  if (view.rtl && view.lang !== 'ar') query.set('dir', 'rtl');
  if (view.width) query.set('width', view.width);
  if (view.provider) query.set('provider', view.provider);
  for (const flag of FLAGS) if (view[flag]) query.set(flag, '');
  for (const [name, value] of Object.entries(view.tokens)) query.set(`--${name}`, value);
  return `?${query.toString().replaceAll(/=(?=&|$)/g, '')}`;
}

function oneOf<Name extends string>(
  wanted: string | null,
  known: Readonly<Record<Name, unknown>>,
): Name | null {
  return wanted !== null && Object.hasOwn(known, wanted) ? (wanted as Name) : null;
}
