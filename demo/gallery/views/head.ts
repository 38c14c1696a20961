import { type TemplateResult, html } from 'lit';

/** Where we are, and the way to the rest of the site. */
export function headView(more: TemplateResult): TemplateResult {
  return html`
    <a class="skip button" href="#main">Skip to the content</a>
    <header class="head">
      <a class="home" href="../../"><code>&lt;sesamy-refund-panel&gt;</code></a>
      <p class="place">Gallery</p>
      <nav class="ways" aria-label="Views">${more}</nav>
    </header>
  `;
}
