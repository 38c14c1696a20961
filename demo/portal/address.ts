/** Where in the portal we are. It lives in the address, so links and the back button work. */
export interface Place {
  readonly contract: string;
  readonly bill: string | null;
}

const FIRST_CONTRACT = 'contract_anna';

export function here(): Place {
  const query = new URLSearchParams(location.search);
  return { contract: query.get('contract') ?? FIRST_CONTRACT, bill: query.get('bill') };
}

/** The address of a place, keeping what else is in it (such as `?offline`). */
export function addressOf({ contract, bill }: Place): string {
  const query = new URLSearchParams(location.search);
  query.set('contract', contract);
  if (bill) query.set('bill', bill);
  else query.delete('bill');
  return `?${query
    .toString()
    .replace('offline=&', 'offline&')
    .replace(/offline=$/, 'offline')}`;
}

/** Goes to a place without loading the page again. */
export function goTo(address: string): void {
  history.pushState(null, '', address);
  dispatchEvent(new PopStateEvent('popstate'));
}
