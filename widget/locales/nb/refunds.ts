import type { RefundsMessages } from '../refunds-messages.ts';

export const messages: RefundsMessages = {
  title: 'Refusjoner',
  loading: 'Laster inn refusjoner…',
  count: (shown) => (shown === 1 ? '1 refusjon vises' : `${shown} refusjoner vises`),
  none: {
    what: 'Ingen refusjoner',
    next: 'Ingen ble gjort i perioden, eller så er de skjult av filtrene.',
  },
  more: 'Vis eldre refusjoner',
  moreFailed: 'De eldre refusjonene kunne ikke lastes inn. Prøv igjen.',
  unreadable: {
    'not-signed-in': { what: 'Du er ikke logget inn', next: 'Logg inn for å se refusjonene.' },
    'not-permitted': {
      what: 'Du har ikke tilgang til refusjoner',
      next: 'Be administratoren for kontoen om tilgang til regninger og refusjoner.',
    },
    'other': {
      what: 'Refusjonene kunne ikke lastes inn',
      next: 'Sjekk internettforbindelsen, og prøv igjen.',
    },
  },

  filters: {
    title: 'Filtre',
    status: 'Status',
    anyStatus: 'Alle',
    provider: 'Leverandør',
    anyProvider: 'Alle',
    anyone: 'Hvem som helst',
    period: 'Periode',
    periods: {
      '7': 'Siste 7 dager',
      '30': 'Siste 30 dager',
      '90': 'Siste 90 dager',
      'days': 'Fra og til',
    },
    from: 'Fra',
    to: 'Til',
    noPeriod: (days) => `Velg en første og en siste dag, med høyst ${days} dager imellom.`,
    attention: 'Bare det som må følges opp',
  },

  attention: {
    title: 'Må følges opp',
    anyTime: 'Uansett hvor lenge siden de ble gjort.',
    failed: 'Det som må følges opp, kunne ikke lastes inn.',
  },

  sums: {
    refunds: (count) => (count === 1 ? '1 refusjon' : `${count} refusjoner`),
    notRead: 'Refusjonene kunne ikke summeres.',
  },

  chart: {
    title: 'Refusjoner per dag',
    what: 'Per betalingsleverandør, uten mislykkede',
    table: 'Vis som tabell',
    day: 'Dag',
    refunds: 'Antall',
    amount: 'Beløp',
  },

  file: {
    save: 'Last ned som CSV',
    stop: 'Stopp nedlastingen',
    name: 'refusjoner',
    said: {
      coming: 'Filen er på vei…',
      saved: 'Filen er komplett.',
      failed: 'Filen ble avbrutt, så ingenting ble lagret. Prøv igjen.',
      stopped: 'Nedlastingen ble stoppet. Ingenting ble lagret.',
    },
  },
};
