import { type Place, addressOf } from './address.ts';

/** Goes wherever somebody chooses to go, without loading the page again. `arrived` is called each time. */
export function travel(arrived: () => void): void {
  const goTo = (address: string): void => {
    history.pushState(null, '', address);
    scrollTo({ top: 0 });
    arrived();
  };
  const goToPlace = (place: Place): void => goTo(addressOf(place));

  addEventListener('popstate', arrived);
  document.addEventListener('click', (event) => {
    const link = linkToFollow(event);
    if (!link) return;
    event.preventDefault();
    goTo(link.search || '?');
  });
  document.addEventListener('sesamy:search-selected', ({ detail }) =>
    goToPlace({ page: detail.type, id: detail.id }),
  );
  document.addEventListener('sesamy:bill-selected', ({ detail }) =>
    goToPlace({ page: 'bill', id: detail.billId }),
  );
  document.addEventListener('sesamy:manage-refund', ({ detail }) =>
    goToPlace({ page: 'refund', id: detail.billId }),
  );
  document.addEventListener('sesamy:refund-close', ({ detail }) =>
    goToPlace({ page: 'bill', id: detail.billId }),
  );
}

/** A link to another place in the portal, unless it is to be opened in a tab of its own. */
function linkToFollow(event: MouseEvent): HTMLAnchorElement | null {
  if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return null;
  return (event.target as Element).closest<HTMLAnchorElement>('a[href^="?"]');
}
