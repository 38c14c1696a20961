import { html } from 'lit';
import type { Draft } from '../../panel/order.ts';
import { icon } from '../../views/icons.ts';
import type { ExtraTools } from '../extra-tools.ts';
import type { Hints } from '../hints.ts';
import { marksIn } from '../note-marks.ts';

/** What had better not stand in the note. It is said, and stops nobody. */
export function marksView(reason: string, { extras }: ExtraTools) {
  return html`<div class="marks" role="status" data-testid="note-warning">
    ${marksIn(reason).map(
      (mark) => html`<p class="attention">${icon('doubt')}<span>${extras.marks[mark]}</span></p>`,
    )}
  </div>`;
}

/**
 * Reasons at hand, the publisher's own or ours. They come before the field, so that the button follows it, and never
 * overwrite what somebody has written.
 */
export function quickReasonsView(
  reason: string,
  hints: Hints,
  { extras }: ExtraTools,
  edit: (draft: Partial<Draft>) => void,
) {
  const { title, reasons: ours } = extras.quick;
  const reasons = hints.reasons.length > 0 ? hints.reasons : ours;
  const written = reason.trim();
  const isQuick = written === '' || reasons.includes(written);
  const reachable = Math.max(0, reasons.indexOf(written));
  return html`<div
    class="quick"
    role="toolbar"
    aria-label=${title}
    data-testid="quick-reasons"
    @keydown=${moveAlong}
  >
    ${reasons.map(
      (text, index) =>
        html`<button
          class="chip"
          part="button"
          type="button"
          data-testid="quick-reason"
          tabindex=${index === reachable ? 0 : -1}
          aria-pressed=${text === written}
          @click=${() => edit({ reason: isQuick ? text : `${written} ${text}` })}
        >
          ${text}
        </button>`,
    )}
  </div>`;
}

const STEPS: Readonly<Record<string, number>> = {
  ArrowRight: 1,
  ArrowDown: 1,
  ArrowLeft: -1,
  ArrowUp: -1,
};

/** One stop on the way from the amount to the reason. Within, arrows lead on. */
function moveAlong(event: KeyboardEvent): void {
  const step = STEPS[event.key];
  if (!step) return;
  event.preventDefault();
  const buttons = [...(event.currentTarget as Element).querySelectorAll('button')];
  const now = buttons.indexOf(event.target as HTMLButtonElement);
  buttons.at((now + step) % buttons.length)?.focus();
}
