import type { ActingPerson } from '../../../contract/index.ts';

/** A person in columns, and who acted in their place. */
interface PersonRow {
  readonly by_id: string;
  readonly by_name: string;
  readonly impersonator_id: string | null;
  readonly impersonator_name: string | null;
}

export function personOf(row: PersonRow): ActingPerson {
  const { by_id: id, by_name: name, impersonator_id, impersonator_name } = row;
  if (impersonator_id === null) return { id, name };
  return { id, name, impersonator: { id: impersonator_id, name: impersonator_name ?? '' } };
}

export function personRow({ id, name, impersonator }: ActingPerson): PersonRow {
  return {
    by_id: id,
    by_name: name,
    impersonator_id: impersonator?.id ?? null,
    impersonator_name: impersonator?.name ?? null,
  };
}
