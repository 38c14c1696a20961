import type { RefundsMessages } from '../locales/refunds-messages.ts';
import { whyUnreadable } from '../views/unreadable.ts';
import { MOST_DAYS, isWhole } from './filter.ts';
import type { RefundPage } from './views/page.ts';

/** The one word for how the list stands: `data-state` of its part `panel`. */
export function stateOf({ all, filter }: RefundPage): string {
  if (!isWhole(filter)) return 'no-period';
  switch (all.kind) {
    case 'loading':
      return 'loading';
    case 'unreadable': {
      const why = whyOf(all);
      return why === 'other' ? 'error' : why;
    }
    case 'listed':
      return all.items.length === 0 ? 'empty' : 'listed';
  }
}

/** What a screen reader says when that changes. */
export function refundListSaying({ all, filter, file }: RefundPage, said: RefundsMessages): string {
  if (file !== 'none') return said.file.said[file];
  if (!isWhole(filter)) return said.filters.noPeriod(MOST_DAYS);
  switch (all.kind) {
    case 'loading':
      return said.loading;
    case 'unreadable':
      return said.unreadable[whyOf(all)].what;
    case 'listed': {
      if (all.failed) return said.moreFailed;
      return all.items.length === 0 ? said.none.what : said.count(all.items.length);
    }
  }
}

function whyOf({ trouble }: Extract<RefundPage['all'], { kind: 'unreadable' }>) {
  const why = whyUnreadable(trouble);
  return why === 'not-found' ? 'other' : why;
}
