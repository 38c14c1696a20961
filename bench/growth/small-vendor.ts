import { postgresStore } from '../../server/store/postgres/postgres-store.ts';
import { SMALL } from './fill.ts';
import type { Question } from './questions.ts';

const COMMON = ['son', 'berg', 'ann', 'example'];

/**
 * The demo signs nobody in to a small publisher, so this asks the ledger itself. What is common is looked for among few
 * subscribers, and is there among many of the publisher beside it.
 */
export const SMALL_BESIDE_BIG: Question = {
  what: 'search: of a small publisher beside it',
  most: 2,
  async ask({ db }) {
    const { vendor } = SMALL[Math.floor(Math.random() * SMALL.length)] ?? { vendor: '' };
    const store = postgresStore(db, () => Promise.reject(new Error('Nothing is for later here')));
    await store.vendor(vendor).search(COMMON[Math.floor(Math.random() * COMMON.length)] ?? '', 10);
  },
};
