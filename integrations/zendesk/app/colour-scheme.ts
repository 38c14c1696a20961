import { type ZafClient, look } from './zaf.ts';

/** Light or dark as Zendesk is: by the address at first, so that nothing flashes, then by what it says. */
export function followColourScheme(
  client: ZafClient,
  listen: (event: string, handler: (said: unknown) => void) => void,
): void {
  show(new URLSearchParams(location.search).get('colorScheme'));
  listen('colorScheme.changed', show);
  void look(client, 'colorScheme').then(show);
}

function show(scheme: unknown): void {
  if (scheme === 'light' || scheme === 'dark') document.documentElement.dataset['scheme'] = scheme;
}
