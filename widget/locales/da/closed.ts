import type { Messages } from '../messages.ts';

/** Why a bill has no form. */
export const closed = {
  'refunded': {
    what: 'Hele regningen er refunderet',
    next: 'Der er ikke mere at refundere.',
  },
  'in-progress': {
    what: 'En refundering er i gang',
    next: 'Hele det resterende beløb er på vej tilbage. Hvis det mislykkes, kan du refundere igen her.',
  },
  'not-permitted': {
    what: 'Du kan se refunderinger, men ikke selv refundere',
    next: 'Bed din kontoadministrator om at refundere eller give dig adgang til det.',
  },
  'not-paid': {
    what: 'Regningen er ikke betalt',
    next: 'Der er ingen penge at sende tilbage. Når regningen er betalt, kan den refunderes her.',
  },
  'disputed': {
    what: 'Abonnenten har gjort indsigelse mod betalingen',
    next: 'Få afklaret indsigelsen hos betalingsudbyderen. Hvis du også refunderer, kan pengene blive betalt tilbage to gange.',
  },
  'unavailable': {
    what: 'Betalingsudbyderen er ikke tilsluttet',
    next: 'Bed din kontoadministrator om at tilslutte betalingsudbyderen for denne betaling. Så kan regningen refunderes her.',
  },
  'unsupported': {
    what: 'Denne regning kan ikke refunderes her',
    next: 'Genindlæs siden for at få den nyeste version af panelet, eller kontakt support.',
  },
} satisfies Messages['closed'];

export const windowClosed: Messages['windowClosed'] = (date) => ({
  what: 'Fristen for at refundere er udløbet',
  next: `Betalingsudbyderen tog imod refunderinger af denne betaling frem til ${date}. Overfør i stedet pengene fra jeres bank.`,
});

export const manual = {
  billogram: {
    what: 'Refundér fakturaen manuelt',
    next: 'Overfør pengene til abonnenten fra jeres bank, og opdater derefter fakturaen i Billogram.',
  },
  invoice: {
    what: 'Refundér fakturaen manuelt',
    next: 'Overfør pengene til abonnenten fra jeres bank, og opdater derefter fakturaen i jeres faktureringsprogram.',
  },
  outside: {
    what: 'Refundér betalingen manuelt',
    next: 'Pengene blev ikke betalt via en tilsluttet betalingsudbyder. Overfør dem til abonnenten fra jeres bank, og notér det i jeres bogføring.',
  },
} satisfies Messages['manual'];

export const unreadable = {
  'not-signed-in': {
    what: 'Du er ikke logget ind',
    next: 'Log ind for at se regningen, og prøv så igen.',
  },
  'not-permitted': {
    what: 'Du har ikke adgang til at se regningen',
    next: 'Bed din kontoadministrator om adgang til at se regninger.',
  },
  'not-found': {
    what: 'Regningen findes ikke',
    next: 'Den kan være fjernet eller høre til en anden konto.',
  },
  'other': {
    what: 'Regningen kunne ikke indlæses',
    next: 'Tjek din internetforbindelse, og prøv igen. Der er ikke flyttet nogen penge.',
  },
} satisfies Messages['unreadable'];
