import { closed, manual, unreadable, windowClosed } from './closed.ts';
import { firstReasons } from './first-reasons.ts';
import type { Messages } from '../messages.ts';

export const messages: Messages = {
  title: 'Maksun palautus',
  about: ({ number, product, subscriber }) =>
    [number && `Lasku ${number}`, product, subscriber].filter(Boolean).join(' · '),
  paidWith: (date, label) => [date && `Maksettu ${date}`, label].filter(Boolean).join(' · '),
  methods: { CARD: 'Kortti', KLARNA: 'Klarna', SWISH: 'Swish', VIPPS: 'Vipps', INVOICE: 'Lasku' },
  figures: {
    paid: 'Maksettu',
    refunded: 'Palautettu',
    inProgress: 'Kesken',
    refundable: 'Palautettavissa',
  },

  history: {
    title: 'Aiemmat palautukset',
    none: 'Tästä laskusta ei ole palautettu mitään.',
    by: (name) => `tekijä: ${name}`,
    atProvider: (label) => `tehty suoraan maksupalvelussa${label ? ` (${label})` : ''}`,
    imported: 'tehty ennen tämän järjestelmän käyttöönottoa',
    older: (count) => (count === 1 ? '1 vanhempi palautus' : `${count} vanhempaa palautusta`),
    statuses: {
      succeeded: 'Palautettu',
      pending: 'Kesken',
      unknown: 'Vahvistamatta',
      failed: 'Epäonnistui',
    },
  },

  form: {
    amount: 'Summa',
    max: (max) => `Enintään ${max}`,
    inFull: 'Palauta koko summa',
    reason: 'Syy',
    reasonHint:
      'Tallentuu laskun tietoihin, joista työkaverisi voivat lukea sen. Sitä ei lähetetä tilaajalle.',
    left: (count) => (count < 0 ? `${characters(-count)} liikaa` : `${characters(count)} jäljellä`),
    submit: (amount) => (amount ? `Palauta ${amount}` : 'Palauta'),
    understood: (amount) => `Tulkittu summa: ${amount}.`,
    enterAmount: (max) => `Kirjoita palautettava summa, enintään ${max}.`,
    reasonFaults: {
      'empty': 'Kirjoita, miksi teet palautuksen.',
      'too-long': 'Lyhennä syy enintään 500 merkkiin.',
    },
    checkFields: 'Palautusta ei voi vielä lähettää näillä tiedoilla',
  },

  standing: {
    final: 'Palautusta ei voi perua.',
    subscription: (nextCharge) =>
      nextCharge
        ? `Tilaus jatkuu, kunnes se irtisanotaan erikseen. Seuraava veloitus: ${nextCharge}.`
        : 'Tilaus jatkuu, kunnes se irtisanotaan erikseen.',
    noEmail: 'Tilaaja ei saa palautuksesta sähköpostia.',
  },

  facts: {
    to: 'Tilaaja',
    method: 'Palautustapa',
    arrives: 'Perillä',
    by: 'Tekijä',
    made: 'Ajankohta',
    reason: 'Syy',
  },

  confirm: {
    title: (amount) => `Palautetaanko ${amount}?`,
    cancel: 'Takaisin',
    sending: (amount) => `Palautetaan ${amount}…`,
  },

  outcome: {
    succeeded: (amount) => `${amount} on palautettu`,
    pending: (amount) => `Palautus on kesken: ${amount}`,
    unknown: (amount) => `Emme vielä tiedä, onko ${amount} palautettu`,
    failed: (amount) => `Palautus epäonnistui: ${amount}`,
    pendingNext: 'Se on kirjattu ja matkalla. Sinun ei tarvitse tehdä enää mitään.',
    unknownNext: [
      'Maksupalvelu ei antanut selvää vastausta. Kysymme, kunnes saamme sellaisen.',
      'Älä palauta uudelleen: rahat pidetään varattuina, kunnes tiedämme, miten kävi.',
    ],
    done: 'Valmis',
    more: 'Palauta lisää',
  },

  lost: {
    next: [
      'Selvää vastausta ei tullut, joten ei ole varmaa, tehtiinkö palautus vai ei.',
      'Älä palauta uudelleen millään muulla tavalla. Voit turvallisesti lähettää saman pyynnön uudelleen: sitä ei koskaan toteuteta kahdesti.',
    ],
    resend: 'Lähetä sama pyyntö uudelleen',
  },

  check: {
    now: 'Tarkista nyt',
    checking: 'Tarkistetaan…',
    notes: {
      'nothing-new': 'Tarkistettu juuri: ei vielä mitään uutta.',
      'not-read': 'Tarkistus ei onnistunut. Yritä hetken kuluttua uudelleen.',
      'not-resent':
        'Pyyntöä ei voitu juuri nyt lähettää uudelleen. Yritä hetken kuluttua uudelleen.',
    },
  },

  loading: 'Ladataan laskua…',
  retry: 'Yritä uudelleen',
  help: 'Hae apua',
  newTab: '(avautuu uuteen välilehteen)',
  reference: (requestId) => `Viitetunnus: ${requestId}`,

  closed,
  windowClosed,
  manual,
  unreadable,
  reasons: firstReasons,
  moreReasons: () => import('./reasons.ts'),
};

function characters(count: number): string {
  return count === 1 ? '1 merkki' : `${count} merkkiä`;
}
