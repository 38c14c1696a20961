import { TokenDesk } from '../../../widget/backend/token.ts';
import { formatsFor } from '../../../widget/locales/format.ts';
import { readBill } from './bill.ts';
import { followColourScheme } from './colour-scheme.ts';
import { frameHeight } from './height.ts';
import { noteOffer } from './offer.ts';
import { screens } from './screens.ts';
import { agentToken } from './token.ts';
import { zendeskTransport } from './transport.ts';
import { wordsFor } from './words/index.ts';
import { type ZafClient, field, look } from './zaf.ts';

const page = document.querySelector('main');
const context = document.querySelector('sesamy-refund-context');
const client = globalThis.ZAFClient?.init();
if (client && page && context) await start(client, page, context);
else page?.append('This app opens in a Zendesk ticket.');

async function start(
  client: ZafClient,
  page: HTMLElement,
  context: HTMLElementTagNameMap['sesamy-refund-context'],
): Promise<void> {
  const leaving: (() => void)[] = [];
  const listen = (event: string, handler: (said: unknown) => void): void => {
    client.on(event, handler);
    leaving.push(() => client.off(event, handler));
  };
  followColourScheme(client, listen);
  const height = frameHeight(client, page);
  height.follow();

  const [{ settings }, user, ticketId] = await Promise.all([
    client.metadata(),
    look(client, 'currentUser'),
    look(client, 'ticket.id'),
  ]);
  const tag = String(field(user, 'locale') ?? 'en');
  document.documentElement.lang = tag;
  const { words, locale } = wordsFor(tag);

  const base = String(settings?.['api_base'] ?? '');
  const transport = zendeskTransport(client);
  const getToken = agentToken(client, String(settings?.['token_url'] ?? ''), {
    agent: { id: field(user, 'id'), email: field(user, 'email') },
    ticketId,
  });
  Object.assign(context, { apiBase: base, transport, getToken });
  const connection = { base, transport, tokens: new TokenDesk(() => getToken) };

  const shown = screens({
    words,
    context,
    offer: noteOffer({
      client,
      words,
      formats: formatsFor(locale, undefined),
      readBill: (billId) => readBill(billId, connection),
    }),
    reason: ticketId === undefined ? '' : words.reason(String(ticketId)),
    email: async () => String(field(await look(client, 'ticket.requester'), 'email') ?? ''),
  });
  await shown.showBills();

  listen('ticket.requester.email.changed', () => void shown.requesterChanged());
  // Another ticket is in front: a frame that is not shown has no height to tell.
  listen('app.deactivated', height.stop);
  listen('app.activated', height.follow);
  listen('app.willDestroy', () => {
    height.stop();
    for (const leave of leaving) leave();
    context.replaceChildren();
  });
}
