import type { ListedRefund, Sums } from './seen-refunds.ts';

/** Who can be chosen in the filters: names by id. Nobody has a list of them, so it is who has been seen so far. */
export class Known {
  readonly people = new Map<string, string>();
  readonly providers = new Map<string, string>();

  learn(refunds: readonly ListedRefund[], sums: Sums | undefined): void {
    for (const { provider } of sums?.days ?? []) this.#hear(provider, null);
    for (const { provider, providerLabel, requestedBy } of refunds) {
      this.#hear(provider, providerLabel);
      // Whoever made an imported one may have a name alone, and cannot be asked for.
      if (requestedBy?.id) this.people.set(requestedBy.id, requestedBy.name);
    }
  }

  /** What people call a provider. */
  nameOf(provider: string): string {
    return this.providers.get(provider) ?? provider;
  }

  #hear(provider: string, label: string | null): void {
    const spelt = provider.charAt(0).toUpperCase() + provider.slice(1);
    this.providers.set(provider, label ?? this.providers.get(provider) ?? spelt);
  }
}
