import { html, nothing } from 'lit';
import type { Advice } from '../locales/index.ts';
import type { Closed } from '../panel-state.ts';
import type { SeenRefundability } from '../lenient-schemas.ts';
import type { Tone } from './icons.ts';
import { noticeView } from './notice.ts';
import { refusalView } from './refusal.ts';
import type { ViewTools } from './tools.ts';

/** Why there is no form, and what to do instead. */
export function closedView({ bill, refusal }: Closed, tools: ViewTools) {
  const may = bill.refundability;
  const advice = adviceOnClosed(may, tools);
  return html`
    ${refusal ? refusalView(refusal, tools.messages) : nothing}
    ${
      advice
        ? noticeView({
            tone: toneOf(may),
            what: advice.what,
            next: [advice.next],
            testId: may.kind,
          })
        : nothing
    }
  `;
}

/** What to say about a bill that has no form. */
export function adviceOnClosed(
  may: SeenRefundability,
  { messages, formats }: Pick<ViewTools, 'messages' | 'formats'>,
): Advice | null {
  switch (may.kind) {
    case 'open':
      return null;
    case 'manual':
      return messages.manual[may.how];
    case 'window-closed':
      return messages.windowClosed(formats.day(may.closedAt));
    case 'refunded':
    case 'in-progress':
    case 'not-permitted':
    case 'not-paid':
    case 'disputed':
    case 'unavailable':
    case 'unsupported':
      return messages.closed[may.kind];
  }
}

function toneOf({ kind }: SeenRefundability): Tone {
  if (kind === 'refunded') return 'good';
  return kind === 'in-progress' ? 'wait' : 'info';
}
