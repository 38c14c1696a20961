import type { EmbedSettings } from '../../contract/embed.ts';
import { languageOf, schemeOf } from './frame.ts';
import type { MountOptions, PanelOptions } from './options.ts';

const STARTS = ['billId', 'contractId', 'customerId', 'email'] as const;
const OTHERS = ['timeZone', 'helpUrl', 'noConfirm', 'draft', 'tokens'] as const;

/** What of the options the frame is told: what travels, and is there. */
export function settingsOf(options: MountOptions): EmbedSettings {
  const { container, lang, theme } = options;
  const said: EmbedSettings = {
    ...pick(options, [...STARTS, ...OTHERS]),
    theme: theme && theme !== 'auto' ? theme : schemeOf(container),
  };
  const language = lang || languageOf(container);
  return language ? { ...said, lang: language } : said;
}

/** The options as some changes leave them. Where to start is one thing: a new one leaves nothing of the old. */
export function changedBy(changes: Partial<PanelOptions>, before: MountOptions): MountOptions {
  const after = { ...before, ...changes };
  if (STARTS.some((name) => changes[name]))
    for (const name of STARTS) if (!changes[name]) delete after[name];
  return after;
}

function pick<Name extends keyof EmbedSettings>(from: EmbedSettings, names: readonly Name[]) {
  const there = names.filter((name) => from[name] !== undefined);
  return Object.fromEntries(there.map((name) => [name, from[name]])) as Pick<EmbedSettings, Name>;
}
