import { html } from 'lit';
import type { Heard } from '../event-log.ts';

/** What the element has told the page, as it happens. */
export function eventsView(events: readonly Heard[]) {
  return html`
    <section class="card events" aria-labelledby="events">
      <h2 id="events">Events</h2>
      ${
        events.length > 0
          ? html`<ol data-testid="events">
              ${events.map(
                ({ type, detail, afterMs }) =>
                  html`<li>
                    <code class="type">${type}</code>
                    <span class="quiet">${(afterMs / 1000).toFixed(1)} s</span>
                    <code class="detail">${JSON.stringify(detail)}</code>
                  </li>`,
              )}
            </ol>`
          : html`<p class="quiet">The page has not been told anything yet.</p>`
      }
    </section>
  `;
}
