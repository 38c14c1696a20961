/** What is measured, each on a page of its own: an element, and the one script that brings it. */
export const VARIANTS = {
  panel: { tag: 'sesamy-refund-panel', script: '/cdn/sesamy-refund-panel.js' },
  loader: { tag: 'sesamy-refund-panel', script: '/cdn/loader.js' },
  vanilla: { tag: 'vanilla-refund', script: '/floors/vanilla.js' },
  lit: { tag: 'lit-refund', script: '/floors/lit.js' },
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
<script type="module" src="${script}"></script>
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
