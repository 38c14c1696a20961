import { html, nothing } from 'lit';
import type { ExtrasMessages } from '../../locales/extras-messages.ts';
import { LANGUAGES, extrasShelf } from '../../locales/extras.ts';
import { formatsFor } from '../../locales/format.ts';
import type { Said } from '../../locales/shelf.ts';
import type { SeenRefund } from '../../backend/seen.ts';
import type { Outcome } from '../../panel/panel-state.ts';
import type { ExtraTools } from '../extra-tools.ts';
import type { Letter } from '../letter.ts';

/** What can be told to the subscriber, ready to copy, in their language. Only of money that is sure to arrive. */
export function letterView(outcome: Outcome, letter: Letter, tools: ExtraTools) {
  if (!isSureToArrive(outcome.refund)) return nothing;
  return html`<details
    class="letter"
    data-testid="letter"
    @toggle=${({ target }: Event) => letter.toggle((target as HTMLDetailsElement).open)}
  >
    <summary data-testid="letter-title">${tools.extras.letter.title}</summary>
    ${letter.open ? openView(outcome, letter, tools) : nothing}
  </details>`;
}

/** Not what a person has to look at first, nor what may be of a kind that we do not know. */
function isSureToArrive({ status, attention, expected }: SeenRefund): boolean {
  return !attention && (status === 'succeeded' || (status === 'pending' && expected !== null));
}

function openView(outcome: Outcome, letter: Letter, tools: ExtraTools) {
  const { letter: words } = tools.extras;
  const language = letter.language ?? tools.words.language;
  const said = extrasShelf.take(language, letter.changed);
  return html`<p class="hint" id="letter-hint">${words.hint}</p>
    <label>
      ${words.language}
      <select
        data-testid="letter-language"
        @change=${({ target }: Event) => letter.choose((target as HTMLSelectElement).value)}
      >
        ${Object.entries(LANGUAGES).map(
          ([code, name]) =>
            html`<option value=${code} lang=${code} .selected=${code === language}>
              ${name}
            </option>`,
        )}
      </select>
    </label>
    <textarea
      part="input"
      readonly
      rows="8"
      lang=${language}
      aria-label=${words.label}
      aria-describedby="letter-hint"
      data-testid="letter-text"
      .value=${textIn(said, outcome, tools)}
    ></textarea>
    <div class="buttons">
      <button
        class="secondary"
        part="button"
        type="button"
        ?disabled=${!said}
        data-testid="letter-copy"
        @click=${({ target }: Event) => {
          const field = (target as Element).closest('details')?.querySelector('textarea');
          if (field) void letter.copy(field);
        }}
      >
        ${words.copy}
      </button>
    </div>
    <p class="hint" role="status">
      ${{ 'not': nothing, 'copied': words.copied, 'by-hand': words.byHand }[letter.copied]}
    </p>`;
}

/** Until the words of a language have come, it is written in the one that is here, and cannot be copied. */
function textIn(
  said: Said<ExtrasMessages> | undefined,
  outcome: Outcome,
  tools: ExtraTools,
): string {
  const { bill, refund } = outcome;
  const isOurs = !said || said.language === tools.words.language;
  const { letter: words } = isOurs ? tools.extras : said.messages;
  const formats = isOurs ? tools.formats : formatsFor(said.language, undefined);
  return words.text({
    amount: formats.money(refund.amount, bill),
    product: bill.product,
    bill: bill.number,
    method: bill.payment.label || null,
    days: refund.expected && formats.days(refund.expected.from, refund.expected.to),
    trace: refund.traceReference,
    made: refund.status === 'succeeded',
  });
}
