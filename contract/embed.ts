/** What a host page and the embed page in its frame say to each other. docs/guides/embedding.md tells it in words. */

/** Every message between two windows is marked with both. What follows goes over a port, and needs no mark. */
export const EMBED_SOURCE = 'sesamy-refund-panel';
export const EMBED_VERSION = 1;

interface Marked {
  readonly source: typeof EMBED_SOURCE;
  readonly version: typeof EMBED_VERSION;
  /** Made by the frame, anew each time it loads, and given back by whoever really heard it. */
  readonly nonce: string;
}

/** The frame says this to the window around it, and to no other origin, until it is answered. */
export interface EmbedHello extends Marked {
  readonly type: 'hello';
}

/** The host's answer, once, with one `MessagePort`. */
export interface EmbedInit extends Marked {
  readonly type: 'init';
  readonly settings: EmbedSettings;
}

/** Where the frame starts. Where several are given, the first of these counts. */
export interface EmbedStart {
  readonly billId?: string;
  readonly contractId?: string;
  readonly customerId?: string;
  readonly email?: string;
}

/** What is not there, or cannot be used, stays as it was. */
export interface EmbedSettings extends EmbedStart {
  readonly lang?: string;
  readonly theme?: 'auto' | 'light' | 'dark';
  readonly timeZone?: string;
  readonly helpUrl?: string;
  readonly noConfirm?: boolean;
  /** An amount in minor units, a reason, or both. */
  readonly draft?: { readonly amount?: number; readonly reason?: string };
  /** Theming by the names in docs/guides/theming.md. New ones take the place of all earlier ones. */
  readonly tokens?: Readonly<Record<string, string>>;
}

/** Why a token is wanted: there is none yet, or the last one was turned down. */
export type TokenReason = 'initial' | 'expired';

/** From the frame to the host. Nothing personal, ever: hosts log what they hear. */
export type FrameMessage =
  | { readonly type: 'ready' }
  | { readonly type: 'resize'; readonly height: number }
  | { readonly type: 'token-needed'; readonly id: number; readonly reason: TokenReason }
  | RefundedMessage
  | EmbedErrorMessage
  | { readonly type: 'close' };

/** An order that was placed in the frame came this far. */
export interface RefundedMessage {
  readonly type: 'refunded';
  readonly billId: string;
  /** Not there while nobody knows what became of the order. */
  readonly refundId?: string;
  /** In minor units. */
  readonly amount: number;
  readonly currency: string;
  readonly status: 'succeeded' | 'pending' | 'unknown';
}

/** A bill could not be read, or an order was turned down or failed: a slug of the problem registry. */
export interface EmbedErrorMessage {
  readonly type: 'error';
  readonly problem: string;
  readonly billId?: string;
  readonly refundId?: string;
  readonly requestId?: string;
}

/** From the host to the frame. */
export type HostMessage =
  | { readonly type: 'token'; readonly id: number; readonly token: string }
  | { readonly type: 'token-refused'; readonly id: number }
  | { readonly type: 'update'; readonly settings: EmbedSettings }
  | { readonly type: 'focus' };
