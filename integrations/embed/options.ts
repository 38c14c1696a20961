import type {
  EmbedErrorMessage,
  EmbedSettings,
  RefundedMessage,
  TokenReason,
} from '../../contract/embed.ts';

/** Asks for a token for the refund server. `expired` means that the last one was turned down. */
export type GetToken = (asked: {
  readonly reason: TokenReason;
  /** Aborted when the panel is taken away. */
  readonly signal: AbortSignal;
}) => Promise<string>;

/** What can be set, and changed later. */
export interface PanelOptions extends EmbedSettings {
  readonly getToken: GetToken;
  /** What the frame is called to whoever cannot see it. */
  readonly title?: string;
  readonly onReady?: () => void;
  readonly onRefunded?: (refund: RefundedMessage) => void;
  /** Also `unreachable`: the frame has not said a word. Mostly the server does not list this site. */
  readonly onError?: (error: EmbedErrorMessage) => void;
  /** The admin is done, and there is no list to go back to. */
  readonly onClose?: () => void;
  /** The frame has this height now, in pixels. */
  readonly onResize?: (height: number) => void;
}

export interface MountOptions extends PanelOptions {
  /** What the frame is put into. */
  readonly container: Element;
  /** Where the refund server is, such as `https://refunds.example.com`. */
  readonly origin: string;
  /** Where this page is itself in a frame: the origins of all pages around it. Default: what the browser tells of them. */
  readonly around?: readonly string[];
}

export interface EmbeddedPanel {
  /** Changes what is named, and nothing else. Another bill or subscriber starts afresh; nothing reloads. */
  update(changes: Partial<PanelOptions>): void;
  /** Moves the focus to the beginning of what is shown. */
  focus(): void;
  /** Takes the frame away. An order that was sent goes on at the server. */
  destroy(): void;
  readonly iframe: HTMLIFrameElement;
}
