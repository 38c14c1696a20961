import { html, nothing } from 'lit';

/** A line of text, or nothing where there is none. */
export function line(look: string, text: string | null | undefined | false, id?: string) {
  return text ? html`<p class=${look} id=${id ?? nothing}>${text}</p>` : nothing;
}
