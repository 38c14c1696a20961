import type { RefundsMessages } from '../refunds-messages.ts';

export const messages: RefundsMessages = {
  title: 'Refunderinger',
  loading: 'Indlæser refunderinger…',
  count: (shown) => (shown === 1 ? '1 refundering vises' : `${shown} refunderinger vises`),
  none: {
    what: 'Ingen refunderinger',
    next: 'Ingen blev foretaget i perioden, eller også er de skjult af filtrene.',
  },
  more: 'Vis ældre refunderinger',
  moreFailed: 'De ældre refunderinger kunne ikke indlæses. Prøv igen.',
  unreadable: {
    'not-signed-in': { what: 'Du er ikke logget ind', next: 'Log ind for at se refunderingerne.' },
    'not-permitted': {
      what: 'Du har ikke adgang til refunderinger',
      next: 'Bed kontoens administrator om adgang til regninger og refunderinger.',
    },
    'other': {
      what: 'Refunderingerne kunne ikke indlæses',
      next: 'Tjek internetforbindelsen, og prøv igen.',
    },
  },

  filters: {
    title: 'Filtre',
    status: 'Status',
    anyStatus: 'Alle',
    provider: 'Udbyder',
    anyProvider: 'Alle',
    anyone: 'Alle',
    period: 'Periode',
    periods: {
      '7': 'Seneste 7 dage',
      '30': 'Seneste 30 dage',
      '90': 'Seneste 90 dage',
      'days': 'Fra og til',
    },
    from: 'Fra',
    to: 'Til',
    noPeriod: (days) => `Vælg en første og en sidste dag med højst ${days} dage imellem.`,
    attention: 'Kun det, der kræver handling',
  },

  attention: {
    title: 'Kræver handling',
    anyTime: 'Uanset hvor længe siden de blev foretaget.',
    failed: 'Det, der kræver handling, kunne ikke indlæses.',
  },

  sums: {
    refunds: (count) => (count === 1 ? '1 refundering' : `${count} refunderinger`),
    notRead: 'Refunderingerne kunne ikke lægges sammen.',
  },

  chart: {
    title: 'Refunderinger pr. dag',
    what: 'Efter betalingsudbyder, uden mislykkede',
    table: 'Vis som tabel',
    day: 'Dag',
    refunds: 'Antal',
    amount: 'Beløb',
  },

  file: {
    save: 'Download som CSV',
    stop: 'Stop download',
    name: 'refunderinger',
    said: {
      coming: 'Filen er på vej…',
      saved: 'Filen er komplet.',
      failed: 'Filen blev afbrudt, så intet blev gemt. Prøv igen.',
      stopped: 'Download blev stoppet. Intet blev gemt.',
    },
  },
};
