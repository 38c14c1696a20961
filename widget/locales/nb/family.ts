import type { FamilyMessages } from '../family-messages.ts';

export const messages: FamilyMessages = {
  bill: (number) => `Regning ${number}`,
  standing: {
    'paid': 'Betalt',
    'unpaid': 'Ikke betalt',
    'disputed': 'Bestridt',
    'partial': 'Delvis refundert',
    'full': 'Refundert',
    'in-progress': 'Refusjon pågår',
    'in-doubt': 'Refusjon ikke bekreftet',
  },

  list: {
    title: 'Regninger',
    none: {
      what: 'Ingen regninger ennå',
      next: 'Regningene vises her når abonnenten er belastet.',
    },
    noneByEmail: {
      what: 'Ingen regninger for denne e-postadressen',
      next: 'Abonnenten kan ha en annen adresse hos utgiveren.',
    },
    loading: 'Laster inn regninger…',
    count: (shown) => (shown === 1 ? '1 regning vises' : `${shown} regninger vises`),
    more: 'Vis eldre regninger',
    moreFailed: 'De eldre regningene kunne ikke lastes inn. Prøv igjen.',
    refunded: (amount) => `${amount} refundert`,
    unreadable: {
      'not-signed-in': {
        what: 'Du er ikke logget inn',
        next: 'Logg inn for å se regningene.',
      },
      'not-permitted': {
        what: 'Du har ikke tilgang til regninger',
        next: 'Be administratoren for kontoen om tilgang.',
      },
      'other': {
        what: 'Regningene kunne ikke lastes inn',
        next: 'Sjekk internettforbindelsen, og prøv igjen.',
      },
    },
  },

  details: {
    actions: 'Handlinger',
    manageRefund: 'Håndter refusjon',
    facts: {
      paid: 'Betalt den',
      payment: 'Betalingsmåte',
      period: 'Periode',
      product: 'Produkt',
      contract: 'Avtale',
      subscriber: 'Abonnent',
      next: 'Neste trekk',
    },
    receipt: 'Kvittering',
  },

  search: {
    label: 'Søk etter abonnent',
    placeholder: 'Navn, e-post eller avtale-id',
    subscriber: 'Abonnent',
    contract: 'Avtale',
    searching: 'Søker…',
    none: (wanted) => `Ingen treff på «${wanted}».`,
    count: (found) => (found === 1 ? '1 treff' : `${found} treff`),
    failed: 'Søket virket ikke. Trykk Enter for å prøve igjen.',
    signIn: 'Du er ikke logget inn. Logg inn for å søke.',
    notPermitted: 'Du har ikke tilgang til å søke. Be administratoren for kontoen om det.',
  },
};
