import { type Given, billOf } from '../play/bill.ts';
import { failingOnce, holding } from '../play/network.ts';
import { billOfOther } from '../play/others.ts';
import { chapterAbout } from '../story.ts';

/** Finds people of a usual name and of the longest one. */
const WANTED = 'charlott';

export const search = chapterAbout('sesamy-subscriber-search', 'The search', [
  {
    id: 'search',
    title: 'Nothing typed yet',
    when: 'The search stands above the portal and waits.',
    ends: 'nothing-asked',
    sign: '[data-testid=search]',
  },
  {
    id: 'search-results',
    title: 'Subscribers and contracts',
    when: 'A few letters of a name were typed. Arrows point, Enter chooses, Escape closes.',
    ends: 'found',
    sign: '[role=option]',
    others: people,
    play: ({ person }) => person.type('search', WANTED),
  },
  {
    id: 'search-pointed-at',
    title: 'One pointed at',
    when: 'Somebody has gone down to a result with the arrow key. Enter would choose it.',
    ends: 'found',
    sign: '[aria-selected=true]',
    others: people,
    play: async ({ person }) => {
      await person.type('search', WANTED);
      await person.sees('found');
      await person.key('search', 'ArrowDown');
    },
  },
  {
    id: 'search-long',
    title: 'Very long names',
    when: 'A subscriber’s name, e-mail address and product are as long as they get.',
    ends: 'found',
    sign: '[role=option]',
    bill: (given) => billOf({ ...given, long: true }),
    play: ({ person }) => person.type('search', WANTED),
  },
  {
    id: 'search-nobody',
    title: 'Nobody found',
    when: 'Nobody has such a name, e-mail address or contract id.',
    ends: 'found',
    sign: '.none',
    play: ({ person }) => person.type('search', 'montezuma'),
  },
  {
    id: 'search-searching',
    title: 'Searching',
    when: 'What was typed was asked for, and no answer has come yet.',
    ends: 'searching',
    sign: '.none',
    network: holding('GET'),
    play: ({ person }) => person.type('search', WANTED),
    waits: true,
  },
  {
    id: 'search-error',
    title: 'Search did not work',
    when: 'The network or the server failed. Enter searches again.',
    ends: 'trouble',
    sign: '.failed',
    others: people,
    network: failingOnce(),
    play: ({ person }) => person.type('search', WANTED),
  },
  {
    id: 'search-not-permitted',
    title: 'May not search',
    when: 'Somebody is signed in who has no right to read bills.',
    ends: 'trouble',
    sign: '.failed',
    as: 'guest',
    play: ({ person }) => person.type('search', WANTED),
  },
]);

function people(given: Given) {
  return [
    billOfOther(given, 'charlotta', 'Charlotta Ek', 'Acme Dagblad Digital'),
    billOfOther(given, 'charlotte', 'Charlotte Åkerström', 'Acme Dagblad Papper'),
  ];
}
