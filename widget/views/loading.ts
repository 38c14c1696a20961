import { html } from 'lit';

/** The outline of what is coming. The live region says that it is. */
export function loadingView() {
  return html`
    <div class="skeleton" aria-hidden="true">
      <span class="short"></span>
      <span class="tall"></span>
      <span class="tall"></span>
      <span class="tall"></span>
    </div>
  `;
}
