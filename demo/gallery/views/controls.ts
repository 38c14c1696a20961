import { type TemplateResult, html, nothing } from 'lit';
import { PAYMENTS } from '../play/bill.ts';
import { paymentFor, widthFor } from '../showing.ts';
import { LANGUAGES, THEMES, type View, WIDTHS } from '../view.ts';
import { choiceOf, optionsFrom, segments, toggle } from './inputs.ts';
import type { Go, Page } from './page.ts';

const WIDTH_OPTIONS = WIDTHS.map((width) => [width, width === 'full' ? 'Full' : width] as const);

/** Where there is less room the controls are folded away, so that the element is seen first. */
export const ROOMY = matchMedia('(width >= 40rem)');

/** What can be changed about what is shown. */
export function controlsView({ view, story, go }: Page) {
  const payments = (story.payments ?? []).map((name) => [name, PAYMENTS[name]] as const);
  return foldable(html`
    ${segments('Theme', 'theme', optionsFrom(THEMES), view.theme, (theme) => go({ theme }))}
    ${segments('Width', 'width', WIDTH_OPTIONS, widthFor(story, view), (width) => go({ width }))}
    ${
      payments.length > 1
        ? choiceOf('Paid with', 'provider', payments, paymentFor(story, view), (provider) =>
            go({ provider }),
          )
        : nothing
    }
    ${looksView(view, go)}
  `);
}

/** What can be changed about a sheet of states. */
export function sheetControlsView(view: View, go: Go) {
  return foldable(looksView(view, go));
}

function foldable(controls: TemplateResult) {
  return html`
    <section class="card" aria-label="Controls">
      <details class="fold" ?open=${ROOMY.matches}>
        <summary>Controls</summary>
        <div class="controls">${controls}</div>
      </details>
    </section>
  `;
}

function looksView({ lang, rtl, long, outline }: View, go: Go) {
  const turned = lang === 'ar';
  return html`
    ${choiceOf('Language', 'lang', optionsFrom(LANGUAGES), lang, (wanted) =>
      go({ lang: wanted, rtl: rtl && !turned }),
    )}
    <div class="toggles">
      ${toggle('Right to left', 'rtl', rtl, (on) => go({ rtl: on }), turned)}
      ${toggle('Long text', 'long', long, (on) => go({ long: on }))}
      ${toggle('Outline', 'outline', outline, (on) => go({ outline: on }))}
    </div>
  `;
}
