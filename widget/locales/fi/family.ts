import type { FamilyMessages } from '../family-messages.ts';

export const messages: FamilyMessages = {
  bill: (number) => `Lasku ${number}`,
  standing: {
    'paid': 'Maksettu',
    'unpaid': 'Maksamatta',
    'disputed': 'Riitautettu',
    'partial': 'Osittain palautettu',
    'full': 'Palautettu',
    'in-progress': 'Palautus kesken',
    'in-doubt': 'Palautus vahvistamatta',
  },

  list: {
    title: 'Laskut',
    none: {
      what: 'Ei vielä laskuja',
      next: 'Laskut näkyvät täällä, kun tilaajaa on veloitettu.',
    },
    noneByEmail: {
      what: 'Tällä sähköpostiosoitteella ei ole laskuja',
      next: 'Tilaajalla voi olla julkaisijalla toinen osoite.',
    },
    loading: 'Ladataan laskuja…',
    count: (shown) => (shown === 1 ? '1 lasku näkyvissä' : `${shown} laskua näkyvissä`),
    more: 'Näytä vanhempia laskuja',
    moreFailed: 'Vanhempia laskuja ei voitu ladata. Yritä uudelleen.',
    refunded: (amount) => `${amount} palautettu`,
    unreadable: {
      'not-signed-in': {
        what: 'Et ole kirjautunut sisään',
        next: 'Kirjaudu sisään nähdäksesi laskut.',
      },
      'not-permitted': {
        what: 'Sinulla ei ole oikeutta nähdä laskuja',
        next: 'Pyydä oikeutta tilin ylläpitäjältä.',
      },
      'other': {
        what: 'Laskuja ei voitu ladata',
        next: 'Tarkista internetyhteys ja yritä uudelleen.',
      },
    },
  },

  details: {
    actions: 'Toiminnot',
    manageRefund: 'Hallinnoi palautusta',
    facts: {
      paid: 'Maksupäivä',
      payment: 'Maksutapa',
      period: 'Jakso',
      product: 'Tuote',
      contract: 'Sopimus',
      subscriber: 'Tilaaja',
      next: 'Seuraava veloitus',
    },
    receipt: 'Kuitti',
  },

  search: {
    label: 'Etsi tilaaja',
    placeholder: 'Nimi, sähköposti tai sopimustunnus',
    subscriber: 'Tilaaja',
    contract: 'Sopimus',
    searching: 'Haetaan…',
    none: (wanted) => `Haulla ”${wanted}” ei löytynyt ketään.`,
    count: (found) => (found === 1 ? '1 tulos' : `${found} tulosta`),
    failed: 'Haku ei onnistunut. Yritä uudelleen painamalla Enter.',
    signIn: 'Et ole kirjautunut sisään. Kirjaudu sisään hakeaksesi.',
    notPermitted: 'Sinulla ei ole oikeutta hakea. Pyydä oikeutta tilin ylläpitäjältä.',
  },
};
