import type { RefundsMessages } from '../refunds-messages.ts';

export const messages: RefundsMessages = {
  title: 'Återbetalningar',
  loading: 'Läser in återbetalningar…',
  count: (shown) => (shown === 1 ? '1 återbetalning visas' : `${shown} återbetalningar visas`),
  none: {
    what: 'Inga återbetalningar',
    next: 'Ingen gjordes under perioden, eller så döljs de av filtren.',
  },
  more: 'Visa äldre återbetalningar',
  moreFailed: 'Det gick inte att läsa in äldre återbetalningar. Försök igen.',
  unreadable: {
    'not-signed-in': {
      what: 'Du är inte inloggad',
      next: 'Logga in för att se återbetalningarna.',
    },
    'not-permitted': {
      what: 'Du får inte se återbetalningar',
      next: 'Be kontots administratör om behörighet att se debiteringar och återbetalningar.',
    },
    'other': {
      what: 'Återbetalningarna kunde inte läsas in',
      next: 'Kontrollera internetanslutningen och försök igen.',
    },
  },

  filters: {
    title: 'Filter',
    status: 'Status',
    anyStatus: 'Alla',
    provider: 'Betal\u00adleverantör',
    anyProvider: 'Alla',
    anyone: 'Vem som helst',
    period: 'Period',
    periods: {
      '7': 'Senaste 7 dagarna',
      '30': 'Senaste 30 dagarna',
      '90': 'Senaste 90 dagarna',
      'days': 'Från och till',
    },
    from: 'Från',
    to: 'Till',
    noPeriod: (days) => `Välj en första och en sista dag, med högst ${days} dagar emellan.`,
    attention: 'Bara det som behöver åtgärdas',
  },

  attention: {
    title: 'Behöver åtgärdas',
    anyTime: 'Oavsett hur länge sedan de gjordes.',
    failed: 'Det som behöver åtgärdas kunde inte läsas in.',
  },

  sums: {
    refunds: (count) => (count === 1 ? '1 återbetalning' : `${count} återbetalningar`),
    notRead: 'Återbetalningarna kunde inte summeras.',
  },

  chart: {
    title: 'Återbetalningar per dag',
    what: 'Per betalleverantör, utan misslyckade',
    table: 'Visa som tabell',
    day: 'Dag',
    refunds: 'Antal',
    amount: 'Belopp',
  },

  file: {
    save: 'Ladda ner som CSV',
    stop: 'Avbryt nedladdningen',
    name: 'aterbetalningar',
    said: {
      coming: 'Filen är på väg…',
      saved: 'Filen är komplett.',
      failed: 'Filen bröts av, så inget sparades. Försök igen.',
      stopped: 'Nedladdningen avbröts. Inget sparades.',
    },
  },
};
