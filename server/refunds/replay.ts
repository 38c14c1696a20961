import type { EventRecord, Status } from './refund.ts';
import { type Observation, move } from './transitions.ts';

type Told = Pick<EventRecord, 'type' | 'data'>;

/**
 * A refund's status by its list of events alone, which is the truth: the row only saves reading it. Null for an
 * empty list.
 */
export function replay(events: readonly Told[]): Status | null {
  return events.reduce<Status | null>(after, null);
}

function after(status: Status | null, { type, data }: Told): Status | null {
  switch (type) {
    case 'requested':
      return 'sending';
    case 'imported':
      return status ?? 'succeeded';
    case 'resolved':
      return data['as'] === 'succeeded' ? 'succeeded' : 'failed';
    case 'asked':
    case 'acknowledged':
      return status;
    case 'answered':
    case 'found': {
      // A refund made without us begins by being found; to one we have, that adds only its name.
      const stranger = data['outcome'] as { readonly kind: Observation } | undefined;
      if (stranger) return status ?? stranger.kind;
      // Of what a provider has less than our book, nobody saw more than that it is gone.
      if ('remaining' in data && type === 'found') return status ?? 'succeeded';
      return status && (move(status, data['kind'] as Observation, type)?.to ?? status);
    }
  }
}
