import type { HostMessage } from '../../contract/embed.ts';
import { makeFrame, onSchemeChange } from './frame.ts';
import { answerHello } from './greeted.ts';
import { heed } from './heard.ts';
import type { EmbeddedPanel, MountOptions } from './options.ts';
import { changedBy, settingsOf } from './settings.ts';
import { tokenGiver } from './tokens.ts';

export type {
  EmbedErrorMessage,
  EmbedSettings,
  RefundedMessage,
  TokenReason,
} from '../../contract/embed.ts';
export type { EmbeddedPanel, GetToken, MountOptions, PanelOptions } from './options.ts';

const HELLO_WITHIN_MS = 10_000;

/**
 * Puts the refund panel into a page of another site, in a frame of the refund server's own. The page has to be on
 * that server's list of sites, `EMBED_ORIGINS`.
 */
export function mountRefundPanel(options: MountOptions): EmbeddedPanel {
  const { origin } = new URL(options.origin);
  const frame = makeFrame(options, origin);
  const stopped = new AbortController();
  const { signal } = stopped;
  let wishes = options;
  let port: MessagePort | undefined;
  let waiting: ReturnType<typeof setTimeout>;

  const giveToken = tokenGiver(() => wishes.getToken, signal);
  const tell = (message: HostMessage) => port?.postMessage(message, []);
  const tellAll = () => tell({ type: 'update', settings: settingsOf(wishes) });

  function met(fresh: MessagePort): void {
    clearTimeout(waiting);
    port?.close();
    port = fresh;
    fresh.addEventListener('message', ({ data }) =>
      heed(data, fresh, { frame, wishes, giveToken }),
    );
    fresh.start();
  }

  function wait(): void {
    waiting = setTimeout(() => {
      // Not in a page yet, it cannot load.
      if (!frame.isConnected) return wait();
      // Whatever it shows then may say why.
      frame.style.visibility = '';
      wishes.onError?.({ type: 'error', problem: 'unreachable' });
    }, HELLO_WITHIN_MS);
  }

  answerHello({ frame, origin, settings: () => settingsOf(wishes), met, signal });
  onSchemeChange(tellAll, signal);
  options.container.append(frame);
  wait();

  return {
    iframe: frame,
    update(changes) {
      wishes = changedBy(changes, wishes);
      frame.title = wishes.title ?? frame.title;
      tellAll();
    },
    focus() {
      frame.focus();
      tell({ type: 'focus' });
    },
    destroy() {
      stopped.abort();
      clearTimeout(waiting);
      port?.close();
      frame.remove();
    },
  };
}
