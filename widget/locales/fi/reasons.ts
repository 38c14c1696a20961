import type { Reasons } from '../messages.ts';

export const reasons: Reasons = {
  amountFaults: {
    'not-a-number': ({ example }) => `Kirjoita summa pelkillä numeroilla, esimerkiksi ${example}.`,
    'ambiguous': ({ example }) =>
      `Tämän voi lukea kahdella tavalla. Kirjoita summa ilman tuhaterotinta, esimerkiksi ${example}.`,
    'too-many-decimals': ({ decimals, example }) =>
      decimals === 0
        ? `Tässä valuutassa ei ole desimaaleja. Kirjoita summa kokonaislukuna, esimerkiksi ${example}.`
        : `Käytä enintään ${decimals} desimaalia, esimerkiksi ${example}.`,
    'zero': ({ max }) => `Kirjoita nollaa suurempi summa, enintään ${max}.`,
    'too-much': ({ max }) => `Palautettavissa on enintään ${max}.`,
  },

  /** Why an order was turned down. */
  problems: {
    'provider-unavailable': {
      what: 'Maksupalvelu ei vastaa juuri nyt.',
      next: 'Mitään ei lähetetty. Odota hetki ja yritä sitten uudelleen.',
    },
    'amount-too-large': {
      what: 'Näin paljon ei ole enää palautettavissa.',
      next: 'Pienennä summaa ja yritä sitten uudelleen.',
    },
    'invalid-request': {
      what: 'Palautusta ei hyväksytty näillä tiedoilla.',
      next: 'Tarkista summa ja syy ja yritä sitten uudelleen.',
    },
    'not-permitted': {
      what: 'Sinulla ei ole oikeutta palauttaa tämän laskun maksua.',
      next: 'Pyydä tilin pääkäyttäjää tekemään palautus tai antamaan sinulle siihen oikeus.',
    },
    'not-found': {
      what: 'Laskua ei enää löydy.',
      next: 'Palaa laskuluetteloon ja avaa lasku uudelleen.',
    },
    'idempotency-key-reused': {
      what: 'Tämä pyyntö sekoittui aiempaan pyyntöön, joten sitä ei toteutettu.',
      next: 'Katso aiemmat palautukset ja yritä sitten uudelleen.',
    },
    'not-refundable': {
      what: 'Laskun maksua ei voi enää palauttaa täällä.',
      next: 'Mitään ei lähetetty.',
    },
    'currency-mismatch': {
      what: 'Maksu tehtiin eri valuutassa kuin laskussa lukee.',
      next: 'Mitään ei lähetetty. Ota yhteyttä tukeen: lasku täytyy korjata.',
    },
    'provider-refused': {
      what: 'Maksupalvelu hylkäsi palautuksen.',
      next: 'Mitään ei palautettu. Yritä myöhemmin uudelleen tai ota yhteyttä tukeen.',
    },
    'too-many-requests': {
      what: 'Pyyntöjä tuli liian monta yhtä aikaa.',
      next: 'Mitään ei lähetetty. Odota hetki ja yritä sitten uudelleen.',
    },
    'provider-not-configured': {
      what: 'Tämän laskun maksupalvelua ei ole yhdistetty.',
      next: 'Mitään ei lähetetty. Pyydä tilin pääkäyttäjää yhdistämään se.',
    },
    'unavailable': {
      what: 'Palautuspalvelua ei voi käyttää juuri nyt.',
      next: 'Odota hetki ja yritä sitten uudelleen. Samaa palautusta ei koskaan tehdä kahdesti.',
    },
  },

  /** Why the payment provider did not make a refund. */
  failures: {
    'over-refund': {
      what: 'Maksupalvelun mukaan palautettavaa on jäljellä vähemmän.',
      next: 'Joku on voinut tehdä palautuksen siellä. Tarkista ensin maksu maksupalvelusta.',
    },
    'already-refunded': {
      what: 'Maksupalvelun mukaan tämä maksu on jo palautettu.',
      next: 'Tarkista maksu maksupalvelusta, ennen kuin teet mitään muuta.',
    },
    'payment-not-found': {
      what: 'Maksupalvelu ei tunne tätä maksua.',
      next: 'Kysy tilin pääkäyttäjältä, onko oikea maksupalvelun tili yhdistetty.',
    },
    'not-captured': {
      what: 'Rahoja ei koskaan veloitettu, joten palautettavaa ei ole.',
      next: 'Jos summa on vielä varattuna, vapauta varaus maksupalvelussa.',
    },
    'not-refundable': {
      what: 'Maksupalvelu ei voi palauttaa tätä maksua.',
      next: 'Siirrä rahat sen sijaan yrityksen pankkitililtä.',
    },
    'window-closed': {
      what: 'Maksu on liian vanha maksupalvelun palautettavaksi.',
      next: 'Siirrä rahat sen sijaan yrityksen pankkitililtä.',
    },
    'insufficient-balance': {
      what: 'Yrityksen saldo maksupalvelussa on liian pieni.',
      next: 'Lisää sinne rahaa ja yritä sitten uudelleen.',
    },
    'disputed': {
      what: 'Tilaaja on riitauttanut maksun pankissaan.',
      next: 'Selvitä riitautus maksupalvelussa. Jos lisäksi teet palautuksen, rahat voidaan maksaa takaisin kahteen kertaan.',
    },
    'declined': {
      what: 'Tilaajan pankki tai maksusovellus hylkäsi palautuksen.',
      next: 'Yritä myöhemmin uudelleen tai siirrä rahat yrityksen pankkitililtä.',
    },
    'recipient-unreachable': {
      what: 'Rahat eivät voi päätyä tilaajalle samaa tietä kuin ne maksettiin: kortti tai tili on suljettu.',
      next: 'Pyydä tilaajalta tilinumero ja siirrä rahat yrityksen pankkitililtä.',
    },
    'account-problem': {
      what: 'Yrityksen tili maksupalvelussa ei salli palautuksia tämän yhteyden kautta.',
      next: 'Pyydä tilin pääkäyttäjää uusimaan yhteys tai sallimaan palautukset ja yritä sitten uudelleen.',
    },
    'settled-by-person': {
      what: 'Joku tarkisti asian ja totesi, ettei palautusta tehty.',
      next: 'Mitään ei palautettu. Voit yrittää uudelleen.',
    },
    'never-arrived': {
      what: 'Palautus ei koskaan päässyt maksupalveluun asti.',
      next: 'Mitään ei palautettu. Voit yrittää uudelleen.',
    },
  },

  /** Why a person should look at a refund. */
  attention: {
    'failed-later': {
      what: 'Tämä palautus oli onnistunut, mutta rahat tulivat takaisin yritykselle.',
      next: 'Rahat eivät ole tilaajalla. Pyydä tilaajalta tilinumero ja siirrä rahat yrityksen pankkitililtä, tai palauta uudelleen.',
    },
    'succeeded-later': {
      what: 'Tämän palautuksen ilmoitettiin epäonnistuneen, mutta maksupalvelu teki sen kuitenkin.',
      next: 'Tarkista, ettei tilaaja ole saanut rahoja myös muulla tavalla.',
    },
    'more-than-paid': {
      what: 'Tämän palautuksen myötä rahaa on palautettu enemmän kuin maksettiin.',
      next: 'Tarkista maksu maksupalvelusta.',
    },
    'refunded-elsewhere': {
      what: 'Joku on palauttanut tämän summan suoraan maksupalvelussa. Maksupalvelu ei kerro, kuka tai milloin.',
      next: 'Kysy työkavereiltasi ja kirjaa syy kirjanpitoon.',
    },
    'insufficient-balance': {
      what: 'Palautus odottaa, koska yrityksen saldo maksupalvelussa on liian pieni.',
      next: 'Lisää sinne rahaa, niin palautus jatkuu itsestään.',
    },
    'unclear-end': {
      what: 'Palautus päättyi maksupalvelussa virheeseen, jota emme tunne.',
      next: 'Tarkista palautus sieltä. Älä palauta uudelleen, ennen kuin tiedät, miten sille kävi.',
    },
    'unsettled': {
      what: 'Maksupalvelu ei ole pitkään aikaan kertonut, miten palautukselle kävi.',
      next: 'Kysy maksupalvelusta. Älä palauta uudelleen, ennen kuin tiedät, miten sille kävi.',
    },
    'resend-refused': {
      what: 'Ensimmäinen vastaus katosi, ja kun palautus lähetettiin uudelleen, maksupalvelu hylkäsi sen.',
      next: 'Tarkista palautus maksupalvelusta. Myös me jatkamme kysymistä.',
    },
    'amount-differs': {
      what: 'Maksupalvelun ilmoittama summa on eri kuin pyydetty summa.',
      next: 'Tarkista palautus sieltä ja vertaa summia.',
    },
    'bank-timeout': {
      what: 'Pankki ei kertonut, siirsikö se rahat, joten maksupalvelukaan ei tiedä sitä.',
      next: 'Kysy yrityksen pankista. Älä palauta uudelleen, ennen kuin pankki on vastannut.',
    },
  },

  changed: (before, now) => `Summa oli ${before}, kun avasit laskun, ja nyt se on ${now}.`,
  providerSaid: (label, code, text) =>
    [`${label ?? 'Maksupalvelu'}: ${code}`, text].filter(Boolean).join(' · '),
};
