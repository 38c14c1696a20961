import type { EmbedMessages } from '../embed-messages.ts';

export const messages: EmbedMessages = {
  title: 'Palautukset',
  allBills: 'Kaikki laskut',
  byEmail: {
    what: 'Löytyi sähköpostiosoitteella, ei vahvistettu',
    next: 'Varmista, että kirjoittaja on tilaaja itse.',
  },
  alone: {
    what: 'Täällä ei ole mitään tehtävää',
    next: 'Sivu näyttää palautukset toisen sivun, esimerkiksi asiakaspalvelujärjestelmän, sisällä. Sieltä se löytyy tiketin vierestä.',
  },
  unanswered: {
    what: 'Ei yhteyttä ympäröivään sivuun',
    next: 'Palautukset näkyvät heti, kun ympäröivä sivu kertoo, kenestä on kyse. Yritä uudelleen tai lataa se sivu uudelleen.',
  },
  notLoaded: {
    what: 'Laskuja ei voitu näyttää',
    next: 'Tarkista internetyhteys ja yritä uudelleen.',
  },
  nothingChosen: {
    what: 'Tilaajaa ei ole valittu',
    next: 'Palautukset näkyvät täällä, kun on selvää, kenen laskuista on kyse.',
  },
};
