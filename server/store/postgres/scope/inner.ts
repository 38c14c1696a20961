import { expressionBuilder } from 'kysely';
import type { VendorTables } from '../schema.ts';

/** Selects within a statement, which is held to its vendor as a whole. */
export const inner = expressionBuilder<VendorTables>();
