import { sql } from 'kysely';
import type { Customer } from '../../../../contract/index.ts';
import { isAnywhere } from '../../../refunds/fold.ts';
import { builtOnce } from '../scope/built-once.ts';
import { inner } from '../scope/inner.ts';
import type { Sender } from '../scope/vendor-db.ts';
import { SORTED, addresses, family, firstNames, named, withWord, withWords } from './candidates.ts';
import { ARE_MANY, crowd, inOrder } from './parts.ts';
import { SEARCH } from './texts.ts';
import type { Wanted } from './wanted.ts';

/** Those who have it at the beginning of their name, then of another word, then anywhere. */
export async function searchCustomers(db: Sender, wanted: Wanted): Promise<Customer[]> {
  const by = !isAnywhere(wanted.wanted) ? 'beginning' : isAnywhere(wanted.next) ? 'words' : 'word';
  const [{ rows }] = await db.send(SEARCHES[by](db, wanted));
  return rows;
}

type Candidates = (wanted: Wanted) => ReturnType<typeof named>;

const among = (candidates: Candidates) =>
  builtOnce((db, wanted: Wanted) =>
    db
      .selectFrom(family(wanted).as('family'))
      .innerJoin(firstNames(wanted).as('first_names'), (join) => join.onTrue())
      .innerJoinLateral(
        crowd(SORTED, SEARCH, wanted.part).where(tooFew(wanted)).as('crowd'),
        (join) => join.onTrue(),
      )
      .innerJoinLateral(addresses(wanted).where(ARE_MANY).as('addresses'), (join) => join.onTrue())
      .innerJoinLateral(best(candidates, wanted), (join) => join.onTrue())
      .innerJoin('customers', 'customers.id', 'found.id')
      .select(['customers.id', 'customers.name', 'customers.email'])
      .orderBy('found.rank')
      .orderBy(inOrder('found.search'))
      .orderBy(inOrder('found.id')),
  );

const SEARCHES = {
  beginning: among(named),
  word: among(withWord),
  words: among(withWords),
};

/** Whether more are wanted than have it at the beginning. If they are enough, nobody else is counted, nor looked for. */
const tooFew = ({ limit }: Wanted) =>
  sql<boolean>`(first_names.count < ${limit}::int and family.count < ${limit}::int)`;

function best(candidates: Candidates, wanted: Wanted) {
  return inner
    .selectFrom(candidates(wanted).as('ranked'))
    .select(['id', 'search', sql<number>`min(rank)`.as('rank')])
    .groupBy(['id', 'search'])
    .orderBy('rank')
    .orderBy(inOrder('search'))
    .orderBy(inOrder('id'))
    .limit(wanted.limit)
    .as('found');
}
