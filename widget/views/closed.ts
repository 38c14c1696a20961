import { html, nothing } from 'lit';
import { adviceOnClosed } from './advice.ts';
import type { Closed } from '../panel/panel-state.ts';
import type { SeenRefundability } from '../backend/seen.ts';
import type { Tone } from './icons.ts';
import { noticeView } from './notice.ts';
import { refusalView } from './refusal.ts';
import type { ViewTools } from './tools.ts';

/** Why there is no form, and what to do instead. */
export function closedView({ bill, refusal }: Closed, tools: ViewTools) {
  const may = bill.refundability;
  const advice = adviceOnClosed(may, tools.messages, tools.formats);
  return html`
    ${refusal ? refusalView(refusal, bill, tools) : nothing}
    ${
      advice
        ? noticeView({
            tone: refusal ? 'info' : toneOf(may),
            what: advice.what,
            next: [advice.next],
            testId: may.kind,
          })
        : nothing
    }
    ${tools.extras?.closed(bill, tools)}
  `;
}

function toneOf({ kind }: SeenRefundability): Tone {
  if (kind === 'refunded') return 'good';
  return kind === 'in-progress' ? 'wait' : 'info';
}
