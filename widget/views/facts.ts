import { html, nothing } from 'lit';

/** What is known, by name. What is not known is left out. */
export function factsView(
  facts: readonly (readonly [name: string, what: string | null | undefined | false])[],
  id?: string,
) {
  return html`<dl class="facts" id=${id ?? nothing}>
    ${facts.map(([name, what]) =>
      what
        ? html`<div>
            <dt>${name}</dt>
            <dd>${what}</dd>
          </div>`
        : nothing,
    )}
  </dl>`;
}
