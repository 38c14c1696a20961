import type { EmbedMessages } from './embed-messages.ts';
import { messages as da } from './da/embed.ts';
import { messages as en } from './en/embed.ts';
import { messages as fi } from './fi/embed.ts';
import { messages as nb } from './nb/embed.ts';
import { messages as sv } from './sv/embed.ts';

const LANGUAGES: Readonly<Record<string, EmbedMessages>> = { da, en, fi, nb, sv };

/** So few words that all languages are together smaller than a second request. */
export const embedMessages = (language: string): EmbedMessages => LANGUAGES[language] ?? en;
