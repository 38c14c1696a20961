import type { FrameMessage, HostMessage, TokenReason } from '../../contract/embed.ts';
import type { PanelOptions } from './options.ts';

interface Hands {
  readonly frame: HTMLIFrameElement;
  /** The host's wishes as they are now. */
  readonly wishes: PanelOptions;
  readonly giveToken: (id: number, reason: TokenReason) => Promise<HostMessage>;
}

/** Does what the frame says, and passes the rest on to the host. What a newer frame says beside is not heard. */
export function heed(message: FrameMessage, from: MessagePort, hands: Hands): void {
  const { frame, wishes, giveToken } = hands;
  switch (message.type) {
    case 'ready':
      frame.style.visibility = '';
      wishes.onReady?.();
      return;
    case 'resize':
      frame.style.height = `${Number(message.height)}px`;
      wishes.onResize?.(message.height);
      return;
    case 'token-needed':
      // To whoever asked: a frame that has loaded again since has asked again.
      void giveToken(message.id, message.reason).then((answer) => from.postMessage(answer, []));
      return;
    case 'refunded':
      wishes.onRefunded?.(message);
      return;
    case 'error':
      wishes.onError?.(message);
      return;
    case 'close':
      wishes.onClose?.();
  }
}
