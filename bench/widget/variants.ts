import { readFileSync } from 'node:fs';
import type { Integrity } from '../../tools/integrity.ts';

const scriptAt = (path: string) => `<script type="module" src="${path}"></script>`;

/**
 * What is measured, each on a page of its own: an element, and what brings it. The loader is there twice, as a file and
 * in the page. As a file it is a third round trip before the bill, as the script of any element is.
 */
export const VARIANTS = {
  panel: { tag: 'sesamy-refund-panel', script: scriptAt('/cdn/sesamy-refund-panel.js') },
  loader: { tag: 'sesamy-refund-panel', script: scriptAt('/cdn/loader.js') },
  inPage: { tag: 'sesamy-refund-panel', script: loaderInPage() },
  vanilla: { tag: 'vanilla-refund', script: scriptAt('/floors/vanilla.js') },
  lit: { tag: 'lit-refund', script: scriptAt('/floors/lit.js') },
} as const;

export type Variant = keyof typeof VARIANTS;

/** A host's page. All of a variant's page is the same but for the script and the name of the element. */
export function pageOf(variant: Variant, bills: readonly string[]): string {
  const { tag, script } = VARIANTS[variant];
  const elements = bills.map((id) => `<${tag} bill-id="${id}"></${tag}>`).join('\n');
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Bills</title>
<link rel="icon" href="data:,">
${script}
</head>
<body>
${elements}
<script>
for (const element of document.querySelectorAll('${tag}')) element.getToken = async () => 'admin';
</script>
</body>
</html>
`;
}

function loaderInPage(): string {
  return (JSON.parse(readFileSync('dist/cdn/integrity.json', 'utf8')) as Integrity).loaderInPage;
}
