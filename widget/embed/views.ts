import { html, nothing } from 'lit';
import type { EmbedSettings } from '../../contract/embed.ts';
import type { GetToken } from '../backend/token.ts';
import type { BillEventDetail, RefundEventDetail } from '../elements/events.ts';
import type { EmbedMessages } from '../locales/embed-messages.ts';
import type { Advice } from '../locales/index.ts';
import { icon } from '../views/icons.ts';
import type { Start } from './settings.ts';

/** What the elements' events lead to. */
export interface Hands {
  readonly choose: (event: CustomEvent<BillEventDetail>) => void;
  readonly hear: (event: CustomEvent<RefundEventDetail>) => void;
  readonly close: () => void;
}

interface Shown {
  readonly settings: EmbedSettings;
  readonly hands: Hands;
}

/** There is nothing to show, and this is why. */
export function saidView({ what, next }: Advice, retry?: { words: string; press: () => void }) {
  return html`<div class="said">
    <h1 tabindex="-1">${what}</h1>
    <p>${next}</p>
    ${
      retry
        ? html`<button class="secondary" type="button" @click=${retry.press}>
            ${retry.words}
          </button>`
        : nothing
    }
  </div>`;
}

/** The way back from one bill, and a word of caution about whose they are. */
export function aroundView(
  start: Start | null,
  words: EmbedMessages,
  back: (() => void) | undefined,
) {
  const byEmail = start?.kind === 'list' && start.by === 'email' ? start.value : null;
  return html`<div class="around">
    ${
      byEmail === null
        ? nothing
        : html`<p class="whose">
            ${icon('doubt')}
            <b>${byEmail}</b>
            <span class="quiet">${words.byEmail.what}. ${words.byEmail.next}</span>
          </p>`
    }${
      back
        ? html`<button class="secondary back" type="button" data-testid="all-bills" @click=${back}>
            <span aria-hidden="true">‹</span> ${words.allBills}
          </button>`
        : nothing
    }
  </div>`;
}

export function listView(
  start: Extract<Start, { kind: 'list' }>,
  hidden: boolean,
  { settings, hands }: Shown,
) {
  const by = (name: typeof start.by) => (start.by === name ? start.value : nothing);
  return html`<sesamy-bill-list
    contract-id=${by('contract-id')}
    customer-id=${by('customer-id')}
    email=${by('email')}
    lang=${document.documentElement.lang}
    time-zone=${settings.timeZone ?? nothing}
    ?hidden=${hidden}
    @sesamy:bill-selected=${hands.choose}
  ></sesamy-bill-list>`;
}

/**
 * The panel, with a way to tokens of its own where there is no context around it. An order may come back after its
 * panel was taken away: then the page hears nothing, but the panel's listeners do.
 */
export function panelView(billId: string, { settings, hands }: Shown, getToken?: GetToken) {
  const { hear, close } = hands;
  return html`<sesamy-refund-panel
    bill-id=${billId}
    lang=${document.documentElement.lang}
    time-zone=${settings.timeZone ?? nothing}
    help-url=${settings.helpUrl ?? nothing}
    ?no-confirm=${settings.noConfirm ?? false}
    .draft=${settings.draft}
    .getToken=${getToken}
    @sesamy:refund-error=${hear}
    @sesamy:refund-succeeded=${hear}
    @sesamy:refund-pending=${hear}
    @sesamy:refund-unknown=${hear}
    @sesamy:refund-refused=${hear}
    @sesamy:refund-close=${close}
  ></sesamy-refund-panel>`;
}
