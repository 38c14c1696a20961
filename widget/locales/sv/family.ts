import type { FamilyMessages } from '../family-messages.ts';

export const messages: FamilyMessages = {
  bill: (number) => `Debitering ${number}`,
  standing: {
    'paid': 'Betald',
    'unpaid': 'Obetald',
    'disputed': 'Bestridd',
    'partial': 'Delvis återbetald',
    'full': 'Återbetald',
    'in-progress': 'Återbetalning pågår',
    'in-doubt': 'Återbetalning ej bekräftad',
  },

  list: {
    title: 'Debiteringar',
    none: {
      what: 'Inga debiteringar ännu',
      next: 'Debiteringarna visas här när prenumeranten har debiterats.',
    },
    noneByEmail: {
      what: 'Inga debiteringar för den här e-postadressen',
      next: 'Prenumeranten kan ha en annan adress hos utgivaren.',
    },
    loading: 'Läser in debiteringar…',
    count: (shown) => (shown === 1 ? '1 debitering visas' : `${shown} debiteringar visas`),
    more: 'Visa äldre debiteringar',
    moreFailed: 'Det gick inte att läsa in äldre debiteringar. Försök igen.',
    refunded: (amount) => `${amount} återbetalt`,
    unreadable: {
      'not-signed-in': {
        what: 'Du är inte inloggad',
        next: 'Logga in för att se debiteringarna.',
      },
      'not-permitted': {
        what: 'Du får inte se debiteringar',
        next: 'Be kontots administratör om behörighet att se debiteringar.',
      },
      'other': {
        what: 'Debiteringarna kunde inte läsas in',
        next: 'Kontrollera internetanslutningen och försök igen.',
      },
    },
  },

  details: {
    actions: 'Åtgärder',
    manageRefund: 'Hantera återbetalning',
    facts: {
      paid: 'Betald den',
      payment: 'Betalsätt',
      period: 'Period',
      product: 'Produkt',
      contract: 'Avtal',
      subscriber: 'Prenumerant',
      next: 'Nästa debitering',
    },
    receipt: 'Kvitto',
  },

  search: {
    label: 'Sök prenumerant',
    placeholder: 'Namn, e-post eller avtals-id',
    subscriber: 'Prenumerant',
    contract: 'Avtal',
    searching: 'Söker…',
    none: (wanted) => `Ingen träff på ”${wanted}”.`,
    count: (found) => (found === 1 ? '1 träff' : `${found} träffar`),
    failed: 'Sökningen fungerade inte. Tryck på Enter för att försöka igen.',
    signIn: 'Du är inte inloggad. Logga in för att söka.',
    notPermitted: 'Du får inte söka. Be kontots administratör om behörighet.',
  },
};
