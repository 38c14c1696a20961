/** Where in the portal we are. It lives in the address, so links and the back button work. */
export type Place =
  | { readonly page: 'start' }
  | { readonly page: 'contract' | 'customer' | 'bill' | 'refund'; readonly id: string };

export const START: Place = { page: 'start' };

/** What is kept in every address: whether the portal is offline, and the language of what it embeds. */
const query = new URLSearchParams(location.search);
export const lang = query.get('lang') ?? undefined;
const KEPT = [
  ...(query.has('offline') ? ['offline'] : []),
  ...(lang ? [`lang=${encodeURIComponent(lang)}`] : []),
];

export function here(): Place {
  const query = new URLSearchParams(location.search);
  const bill = query.get('bill');
  if (bill) return { page: query.has('refund') ? 'refund' : 'bill', id: bill };
  for (const page of ['contract', 'customer'] as const) {
    const id = query.get(page);
    if (id) return { page, id };
  }
  return START;
}

/** The address of a place, for a link. */
export function addressOf(place: Place): string {
  return `?${[...partsOf(place), ...KEPT].join('&')}`;
}

function partsOf(place: Place): string[] {
  if (place.page === 'start') return [];
  const id = encodeURIComponent(place.id);
  return place.page === 'refund' ? [`bill=${id}`, 'refund'] : [`${place.page}=${id}`];
}
