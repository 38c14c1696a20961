import type { Extras } from '../extras/extras.ts';
import type { Formats } from '../locales/format.ts';
import type { Messages, Words } from '../locales/index.ts';

/** Asking again, which everyone may. */
export interface Asking {
  readonly check: () => void;
  readonly retry: () => void;
}

/** What the admin can do, named by what they do. */
export interface Actions extends Asking {
  readonly typeAmount: (event: InputEvent) => void;
  readonly chooseInFull: () => void;
  readonly typeReason: (event: InputEvent) => void;
  readonly review: (event: SubmitEvent) => void;
  readonly pressKey: (event: KeyboardEvent) => void;
  readonly goBack: () => void;
  readonly leaveDialog: (event: Event) => void;
  readonly confirm: (event: MouseEvent) => void;
  readonly resend: () => void;
  readonly done: () => void;
  readonly refundMore: () => void;
}

/** What every view is drawn with. */
export interface ViewTools<Can = Actions> {
  readonly words: Words;
  readonly messages: Messages;
  readonly formats: Formats;
  readonly actions: Can;
  /** The bill is being read. */
  readonly checking: boolean;
  /** Where they are here. */
  readonly extras?: Extras | undefined;
}
