import { html } from 'lit';
import type { Messages } from '../locales/index.ts';
import type { Unreadable } from '../panel/panel-state.ts';
import { noticeView } from './notice.ts';
import type { ViewTools } from './tools.ts';

export type Why = keyof Messages['unreadable'];

const SAID: readonly Why[] = ['not-signed-in', 'not-permitted', 'not-found'];

/** Why there is no bill to show, with a way to try again. */
export function unreadableView(state: Unreadable, { messages, actions, checking }: ViewTools) {
  const why = whyUnreadable(state);
  const { what, next } = messages.unreadable[why];
  const requestId =
    state.trouble.kind === 'refused' ? state.trouble.refusal.requestId : state.trouble.requestId;

  return noticeView({
    tone: why === 'other' ? 'bad' : 'info',
    what,
    next: [next],
    reference: requestId && messages.reference(requestId),
    testId: why === 'not-permitted' ? why : undefined,
    more: html`<div class="buttons">
      <button
        class="secondary"
        part="button"
        type="button"
        aria-disabled=${checking}
        @click=${actions.retry}
      >
        ${checking ? messages.check.checking : messages.retry}
      </button>
    </div>`,
  });
}

export function whyUnreadable({ trouble }: Unreadable): Why {
  return SAID.find((why) => trouble.kind === 'refused' && trouble.refusal.slug === why) ?? 'other';
}
