const query = new URLSearchParams(location.search);

/** The language of what the page embeds. */
export const lang = query.get('lang') ?? undefined;

/** The bill that is shown, which lives in the address. */
export function hereIs(): string | null {
  return new URLSearchParams(location.search).get('bill');
}

/** The address that shows a bill, or none. It stays offline where it is. */
export function addressOf(bill: string | null): string {
  const address = new URLSearchParams(location.search);
  if (bill === null) address.delete('bill');
  else address.set('bill', bill);
  return `?${address}`;
}
