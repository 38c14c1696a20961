import { html } from 'lit';
import type { Answer } from '../backend/answer.ts';
import type { Advice, Messages } from '../locales/index.ts';
import { noticeView } from './notice.ts';
import type { Asking, ViewTools } from './tools.ts';

export type Why = keyof Messages['unreadable'];
export type Trouble = Exclude<Answer<unknown>, { kind: 'ok' }>;

const SAID: readonly Why[] = ['not-signed-in', 'not-permitted', 'not-found'];

/** Why there is nothing to show, with a way to try again. */
export function unreadableView(
  trouble: Trouble,
  words: { readonly [why in Why]?: Advice } & { readonly other: Advice },
  { messages, actions, checking }: ViewTools<Asking>,
) {
  const why = whyUnreadable(trouble);
  const { what, next } = words[why] ?? words.other;
  const requestId = trouble.kind === 'refused' ? trouble.refusal.requestId : trouble.requestId;

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

export function whyUnreadable(trouble: Trouble): Why {
  return SAID.find((why) => trouble.kind === 'refused' && trouble.refusal.slug === why) ?? 'other';
}
