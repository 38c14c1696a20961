import type { ExtrasMessages } from '../locales/extras-messages.ts';
import type { Asking, ViewTools } from '../views/tools.ts';

/** What the views of the extras are drawn with. */
export interface ExtraTools extends Omit<ViewTools<Asking>, 'extras'> {
  readonly extras: ExtrasMessages;
}
