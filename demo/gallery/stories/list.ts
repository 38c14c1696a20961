import { BILLOGRAM } from '../../../mock-server/payments.ts';
import { type Given, billOf } from '../play/bill.ts';
import { failingOnce, holding } from '../play/network.ts';
import { earlierBill, refunded } from '../play/others.ts';
import { chapterAbout } from '../story.ts';

const OLDER = 'cursor=';

export const list = chapterAbout('sesamy-bill-list', 'The list of bills', [
  {
    id: 'bills',
    title: 'Some bills',
    when: 'A contract has bills that stand in every way, paid in several ways.',
    ends: 'listed',
    sign: '[data-testid=standing].in-progress',
    bill: (given) => billOf(given, { habit: 'pending' }),
    others: (given) => [
      earlierBill(given, 1),
      earlierBill({ ...given, payment: 'klarna' }, 2, refunded(given, 2, 3000)),
      earlierBill({ ...given, payment: 'swish' }, 3, refunded(given, 3, 9900)),
      earlierBill(given, 4, { payment: BILLOGRAM }),
      earlierBill(given, 5, { status: 'unpaid', paidAt: null, paid: 0 }),
    ],
    before: ({ server, units }) => server.order(units(4900)),
  },
  {
    id: 'bills-many',
    title: 'Many bills',
    when: 'A contract has more bills than are shown at once; the older ones come when asked for.',
    ends: 'listed',
    sign: '[data-testid=more]',
    others: years,
  },
  {
    id: 'bills-older-loading',
    title: 'Older bills loading',
    when: '“Show older bills” was pressed, and they have not come yet.',
    ends: 'listed',
    sign: '[data-testid=more][aria-disabled=true]',
    others: years,
    network: holding('GET', OLDER),
    play: ({ person }) => person.press('more'),
    waits: true,
  },
  {
    id: 'bills-older-failed',
    title: 'Older bills not loaded',
    when: 'The network failed on the way to the older bills. Pressed again, the button brings them.',
    ends: 'listed',
    sign: '.failed',
    others: years,
    network: failingOnce(OLDER),
    play: ({ person }) => person.press('more'),
  },
  {
    id: 'bills-none',
    title: 'No bills',
    when: 'The contract is new, or nobody has such a contract.',
    ends: 'empty',
    bill: () => null,
  },
  {
    id: 'bills-not-permitted',
    title: 'May not see bills',
    when: 'Somebody is signed in who has no right to read bills.',
    ends: 'not-permitted',
    as: 'guest',
  },
  {
    id: 'bills-not-signed-in',
    title: 'Signed out, no bills',
    when: 'The host page has no token to give, or its token has run out.',
    ends: 'not-signed-in',
    as: null,
  },
  {
    id: 'bills-error',
    title: 'Bills not loaded',
    when: 'The network or the server failed. “Try again” works here.',
    ends: 'error',
    network: failingOnce(),
  },
  {
    id: 'bills-loading',
    title: 'Bills loading',
    when: 'The bills were asked for and have not come yet.',
    ends: 'loading',
    network: holding('GET'),
    waits: true,
  },
]);

/** More bills than a page of them has, of which some were refunded in part. */
function years(given: Given) {
  return Array.from({ length: 29 }, (_, at) =>
    earlierBill(given, at + 1, at % 7 === 2 ? refunded(given, at + 1, 3000) : {}),
  );
}
