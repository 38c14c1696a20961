import type { EmbedSettings } from '../../contract/embed.ts';

const SCHEMES = { auto: 'light dark', light: 'light', dark: 'dark' } as const;
const worn = new Set<string>();

/** Gives the page the host's language, colour scheme and tokens. What is inside takes them over, as on any page. */
export function dress({ lang = navigator.language, theme = 'auto', tokens = {} }: EmbedSettings) {
  const { documentElement: root } = document;
  root.lang = lang;
  root.style.colorScheme = SCHEMES[theme];
  for (const name of worn) root.style.removeProperty(name);
  worn.clear();
  for (const [name, value] of Object.entries(tokens)) {
    root.style.setProperty(name, value);
    worn.add(name);
  }
}
