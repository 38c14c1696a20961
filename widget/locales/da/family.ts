import type { FamilyMessages } from '../family-messages.ts';

export const messages: FamilyMessages = {
  bill: (number) => `Regning ${number}`,
  standing: {
    'paid': 'Betalt',
    'unpaid': 'Ikke betalt',
    'disputed': 'Under indsigelse',
    'partial': 'Delvist refunderet',
    'full': 'Refunderet',
    'in-progress': 'Refundering i gang',
    'in-doubt': 'Refundering ikke bekræftet',
  },

  list: {
    title: 'Regninger',
    none: {
      what: 'Ingen regninger endnu',
      next: 'Regningerne vises her, når der er trukket penge hos abonnenten.',
    },
    noneByEmail: {
      what: 'Ingen regninger for denne e-mailadresse',
      next: 'Abonnenten har måske en anden adresse hos udgiveren.',
    },
    loading: 'Indlæser regninger…',
    count: (shown) => (shown === 1 ? '1 regning vises' : `${shown} regninger vises`),
    more: 'Vis ældre regninger',
    moreFailed: 'De ældre regninger kunne ikke indlæses. Prøv igen.',
    refunded: (amount) => `${amount} refunderet`,
    unreadable: {
      'not-signed-in': {
        what: 'Du er ikke logget ind',
        next: 'Log ind for at se regningerne.',
      },
      'not-permitted': {
        what: 'Du har ikke adgang til regninger',
        next: 'Bed kontoens administrator om adgang.',
      },
      'other': {
        what: 'Regningerne kunne ikke indlæses',
        next: 'Tjek internetforbindelsen, og prøv igen.',
      },
    },
  },

  details: {
    actions: 'Handlinger',
    manageRefund: 'Administrer refundering',
    facts: {
      paid: 'Betalt den',
      payment: 'Betalingsmåde',
      period: 'Periode',
      product: 'Produkt',
      contract: 'Aftale',
      subscriber: 'Abonnent',
      next: 'Næste opkrævning',
    },
    receipt: 'Kvittering',
  },

  search: {
    label: 'Søg efter abonnent',
    placeholder: 'Navn, e-mail eller aftale-id',
    subscriber: 'Abonnent',
    contract: 'Aftale',
    searching: 'Søger…',
    none: (wanted) => `Ingen resultater for »${wanted}«.`,
    count: (found) => (found === 1 ? '1 resultat' : `${found} resultater`),
    failed: 'Søgningen virkede ikke. Tryk på Enter for at prøve igen.',
    signIn: 'Du er ikke logget ind. Log ind for at søge.',
    notPermitted: 'Du har ikke adgang til at søge. Bed kontoens administrator om det.',
  },
};
