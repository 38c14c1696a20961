import type { LitElement } from 'lit';
import { ELEMENTS, type ElementName } from './elements.ts';
import { type Story, elementOf } from './story.ts';
import { cssOf } from './tokens.ts';
import type { View } from './view.ts';

/** What to put on a page to have the element as it is shown. */
export function snippetOf(story: Story, view: View): string {
  const { theme, lang, rtl, tokens } = view;
  const name = elementOf(story);
  const { written, scripted } = settingsOf(name, { ...ELEMENTS[name].about, ...story.set });
  const attributes = [
    ...written,
    'api-base="https://refunds.example.com"',
    theme === 'auto' ? '' : `theme="${theme}"`,
    lang === 'en' || lang === 'ar' ? '' : `lang="${lang}"`,
    rtl ? 'dir="rtl"' : '',
  ].filter(Boolean);
  const css = cssOf(name, tokens);

  return [
    '<script type="module" src="https://refunds.example.com/cdn/sesamy-refund-panel.js"></script>',
    css && `<style>\n${indented(css)}\n</style>`,
    `<${name}\n${indented(attributes.join('\n'))}\n></${name}>`,
    scriptOf(name, scripted),
  ]
    .filter(Boolean)
    .join('\n');
}

/** Settings as they are written: in the markup where they have an attribute, else in a script. */
function settingsOf(name: ElementName, settings: Readonly<Record<string, unknown>>) {
  const { elementProperties } = customElements.get(name) as typeof LitElement;
  const written: string[] = [];
  const scripted: string[] = [];
  for (const [key, value] of Object.entries(settings)) {
    const attribute = elementProperties.get(key)?.attribute;
    if (typeof attribute !== 'string') scripted.push(`${key} = ${JSON.stringify(value)}`);
    else written.push(value === true ? attribute : `${attribute}="${String(value)}"`);
  }
  return { written, scripted };
}

function scriptOf(name: ElementName, settings: readonly string[]): string {
  const element = name.split('-').at(-1);
  const lines = [
    `const ${element} = document.querySelector('${name}');`,
    `${element}.getToken = async () => (await fetch('/my/refund-token')).text();`,
    ...settings.map((setting) => `${element}.${setting};`),
  ];
  return `<script type="module">\n${indented(lines.join('\n'))}\n</script>`;
}

function indented(text: string): string {
  return text.replaceAll(/^/gm, '  ');
}
