import type { FamilyTools } from '../elements/family-element.ts';
import type { RefundsMessages } from '../locales/refunds-messages.ts';
import type { Filter } from './filter.ts';
import type { Known } from './known.ts';

/** What the views of the list of refunds are drawn with. */
export interface RefundTools extends FamilyTools {
  readonly said: RefundsMessages;
  readonly known: Known;
}

/** What somebody can do with the list. */
export interface RefundActions {
  readonly choose: (filter: Partial<Filter>) => void;
  readonly open: (billId: string) => void;
  readonly more: (which: 'all' | 'asking') => void;
  readonly save: () => void;
}
