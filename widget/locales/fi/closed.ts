import type { Messages } from '../messages.ts';

/** Why a bill has no form. */
export const closed = {
  'refunded': {
    what: 'Laskun maksu on palautettu kokonaan',
    next: 'Palautettavaa ei ole jäljellä.',
  },
  'in-progress': {
    what: 'Palautus on kesken',
    next: 'Koko jäljellä ollut summa on matkalla takaisin. Jos palautus epäonnistuu, voit palauttaa uudelleen täällä.',
  },
  'not-permitted': {
    what: 'Näet palautukset, mutta et voi tehdä niitä',
    next: 'Pyydä tilin pääkäyttäjää tekemään palautus tai antamaan sinulle siihen oikeus.',
  },
  'not-paid': {
    what: 'Tätä laskua ei ole maksettu',
    next: 'Palautettavia rahoja ei ole. Kun lasku on maksettu, maksun voi palauttaa täällä.',
  },
  'disputed': {
    what: 'Tilaaja on riitauttanut tämän maksun',
    next: 'Selvitä riitautus maksupalvelussa. Jos lisäksi teet palautuksen, rahat voidaan maksaa takaisin kahteen kertaan.',
  },
  'unavailable': {
    what: 'Maksupalvelua ei ole yhdistetty',
    next: 'Pyydä tilin pääkäyttäjää yhdistämään maksupalvelu, jonka kautta lasku maksettiin. Sen jälkeen maksun voi palauttaa täällä.',
  },
  'unsupported': {
    what: 'Tämän laskun maksua ei voi palauttaa täällä',
    next: 'Lataa sivu uudelleen, niin saat paneelin uusimman version, tai ota yhteyttä tukeen.',
  },
} satisfies Messages['closed'];

export const windowClosed: Messages['windowClosed'] = (date) => ({
  what: 'Palautusaika on päättynyt',
  next: `Maksupalvelu otti vastaan tämän maksun palautuksia ${date} asti. Siirrä rahat sen sijaan yrityksen pankkitililtä.`,
});

export const manual = {
  billogram: {
    what: 'Palauta tämän laskun maksu käsin',
    next: 'Siirrä rahat tilaajalle yrityksen pankkitililtä ja päivitä sitten lasku Billogramissa.',
  },
  invoice: {
    what: 'Palauta tämän laskun maksu käsin',
    next: 'Siirrä rahat tilaajalle yrityksen pankkitililtä ja päivitä sitten lasku laskutusohjelmassa.',
  },
  outside: {
    what: 'Palauta tämä maksu käsin',
    next: 'Rahoja ei maksettu yhdistetyn maksupalvelun kautta. Siirrä ne tilaajalle yrityksen pankkitililtä ja kirjaa palautus kirjanpitoon.',
  },
} satisfies Messages['manual'];

export const unreadable = {
  'not-signed-in': {
    what: 'Et ole kirjautunut sisään',
    next: 'Kirjaudu sisään nähdäksesi laskun ja yritä sitten uudelleen.',
  },
  'not-permitted': {
    what: 'Sinulla ei ole oikeutta nähdä tätä laskua',
    next: 'Pyydä tilin pääkäyttäjältä oikeus nähdä laskuja.',
  },
  'not-found': {
    what: 'Laskua ei löydy',
    next: 'Se on ehkä poistettu tai kuuluu toiselle tilille.',
  },
  'other': {
    what: 'Laskua ei voitu ladata',
    next: 'Tarkista verkkoyhteys ja yritä sitten uudelleen. Rahaa ei siirretty.',
  },
} satisfies Messages['unreadable'];
