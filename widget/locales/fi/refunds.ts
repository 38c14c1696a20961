import type { RefundsMessages } from '../refunds-messages.ts';

export const messages: RefundsMessages = {
  title: 'Palautukset',
  loading: 'Ladataan palautuksia…',
  count: (shown) => (shown === 1 ? '1 palautus näkyvissä' : `${shown} palautusta näkyvissä`),
  none: {
    what: 'Ei palautuksia',
    next: 'Ajanjaksolla ei ole tehty palautuksia, tai suodattimet piilottavat ne.',
  },
  more: 'Näytä vanhemmat palautukset',
  moreFailed: 'Vanhempia palautuksia ei voitu ladata. Yritä uudelleen.',
  unreadable: {
    'not-signed-in': {
      what: 'Et ole kirjautunut sisään',
      next: 'Kirjaudu sisään nähdäksesi palautukset.',
    },
    'not-permitted': {
      what: 'Sinulla ei ole oikeutta nähdä palautuksia',
      next: 'Pyydä tilin ylläpitäjältä oikeus nähdä laskut ja palautukset.',
    },
    'other': {
      what: 'Palautuksia ei voitu ladata',
      next: 'Tarkista internetyhteys ja yritä uudelleen.',
    },
  },

  filters: {
    title: 'Suodattimet',
    status: 'Tila',
    anyStatus: 'Kaikki',
    provider: 'Maksu\u00adpalvelu',
    anyProvider: 'Kaikki',
    anyone: 'Kuka tahansa',
    period: 'Ajanjakso',
    periods: {
      '7': 'Viimeiset 7 päivää',
      '30': 'Viimeiset 30 päivää',
      '90': 'Viimeiset 90 päivää',
      'days': 'Valitut päivät',
    },
    from: 'Alkaen',
    to: 'Saakka',
    noPeriod: (days) => `Valitse ensimmäinen ja viimeinen päivä, enintään ${days} päivän väli.`,
    attention: 'Vain toimenpiteitä vaativat',
  },

  attention: {
    title: 'Vaatii toimenpiteitä',
    anyTime: 'Riippumatta siitä, milloin ne on tehty.',
    failed: 'Toimenpiteitä vaativia palautuksia ei voitu ladata.',
  },

  sums: {
    refunds: (count) => (count === 1 ? '1 palautus' : `${count} palautusta`),
    notRead: 'Palautuksia ei voitu laskea yhteen.',
  },

  chart: {
    title: 'Palautukset päivittäin',
    what: 'Maksupalveluittain, ilman epäonnistuneita',
    table: 'Näytä taulukkona',
    day: 'Päivä',
    refunds: 'Määrä',
    amount: 'Summa',
  },

  file: {
    save: 'Lataa CSV-tiedostona',
    stop: 'Keskeytä lataus',
    name: 'palautukset',
    said: {
      coming: 'Tiedosto on tulossa…',
      saved: 'Tiedosto on valmis.',
      failed: 'Tiedosto katkesi, joten mitään ei tallennettu. Yritä uudelleen.',
      stopped: 'Lataus keskeytettiin. Mitään ei tallennettu.',
    },
  },
};
