import type { SesamyRefundPanel } from '../../widget/index.ts';
import type { Story } from './story.ts';
import { cssOf } from './tokens.ts';
import type { View } from './view.ts';

/** What to put on a page to have the panel as it is shown. */
export function snippetOf({ panel }: Story, view: View): string {
  const { theme, lang, rtl, tokens } = view;
  const attributes = [
    'bill-id="bill_123"',
    'api-base="https://refunds.example.com"',
    theme === 'auto' ? '' : `theme="${theme}"`,
    lang === 'en' || lang === 'ar' ? '' : `lang="${lang}"`,
    rtl ? 'dir="rtl"' : '',
    panel?.noConfirm ? 'no-confirm' : '',
    panel?.helpUrl ? `help-url="${panel.helpUrl}"` : '',
  ].filter(Boolean);
  const css = cssOf(tokens);

  return [
    '<script type="module" src="https://refunds.example.com/cdn/sesamy-refund-panel.js"></script>',
    css && `<style>\n${indented(css)}\n</style>`,
    `<sesamy-refund-panel\n${indented(attributes.join('\n'))}\n></sesamy-refund-panel>`,
    scriptOf(panel?.draft),
  ]
    .filter(Boolean)
    .join('\n');
}

function scriptOf(draft: SesamyRefundPanel['draft']): string {
  const lines = [
    "const panel = document.querySelector('sesamy-refund-panel');",
    "panel.getToken = async () => (await fetch('/my/refund-token')).text();",
    draft ? `panel.draft = ${JSON.stringify(draft)};` : '',
  ];
  return `<script type="module">\n${indented(lines.filter(Boolean).join('\n'))}\n</script>`;
}

function indented(text: string): string {
  return text.replaceAll(/^/gm, '  ');
}
