import type { RefundStatus } from '../../../../contract/index.ts';

/** Every word of this app, in one language. The elements bring their own. */
export interface Words {
  /** Who the bills are of is what a mail said of itself. */
  readonly matched: string;
  readonly noEmail: string;
  readonly back: string;
  /** What the reason of a refund begins with. It may also be all of it, so no colon waits for more. */
  readonly reason: (ticket: string) => string;
  readonly offer: {
    /** Over the offer, wherever in the app it is by then. */
    readonly title: string;
    readonly add: string;
    readonly added: string;
    /** Over the text, to be copied by hand. */
    readonly copy: string;
    readonly unreadable: string;
  };
  readonly note: {
    readonly statuses: Readonly<Record<RefundStatus, (amount: string) => string>>;
    readonly bill: string;
    readonly method: string;
    readonly reference: string;
    readonly arrives: string;
  };
}
