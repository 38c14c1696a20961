import type { Settlement } from '../../../contract/index.ts';
import type { ExtrasMessages } from '../extras-messages.ts';

export const messages: ExtrasMessages = {
  unused: {
    what: (days, of) => `Jaksosta on jäljellä ${days}/${of} päivää.`,
    fill: (amount) => `Täytä ${amount}`,
    how: 'Laskettu päivittäin ja pyöristetty alaspäin. Tämä päivä lasketaan käytetyksi.',
  },

  siblings: {
    what: 'Veloitettu kahdesti?',
    next: 'Sopimuksesta on maksettu sama summa kahden päivän sisällä:',
    warning: {
      what: 'Toinen maksu on jo palautettu',
      next: 'Palauta myös tämä vain, jos molemmat veloitettiin vahingossa.',
    },
    bill: (number, amount, paid) => `Lasku ${number}: ${amount}, maksettu ${paid}`,
    none: 'Ei palautettu',
    inProgress: 'Palautus on kesken',
    refunded: (amount, day) => (day ? `Palautettu ${amount} ${day}` : `Palautettu ${amount}`),
  },

  quick: {
    title: 'Tavallisia syitä',
    reasons: [
      'Veloitettu kahdesti',
      'Irtisanottu kesken jakson',
      'Ei toimitettu',
      'Hyvän tahdon ele',
    ],
  },
  marks: {
    'card-number': 'Tämä näyttää kortin numerolta. Jätä se pois: teksti jää laskulle.',
    'personal-number': 'Tämä näyttää henkilötunnukselta. Jätä se pois: teksti jää laskulle.',
    'e-mail': 'Tämä näyttää sähköpostiosoitteelta. Jätä se pois, jos se ei ole tarpeen.',
  },

  since: {
    title: 'Laskun avaamisen jälkeen:',
    line: ({ amount, who, moment, status }) =>
      [
        `${amount} ${{ succeeded: 'palautettu', pending: 'matkalla', unknown: 'vahvistamatta', failed: 'epäonnistui' }[status]}`,
        who && `tekijä ${who}`,
        moment,
      ]
        .filter(Boolean)
        .join(', '),
  },

  seenTo: {
    about: (amount, moment) => `Palautus ${amount}, ${moment} alkaen`,
    button: 'Merkitse hoidetuksi',
    noting: 'Merkitään…',
    by: (name, moment) => `Hoitanut ${name}, ${moment}`,
    failed: 'Merkintä ei onnistunut. Yritä uudelleen tai pyydä ylläpitäjää.',
  },

  checks: {
    last: (moment) => `Tarkistettu viimeksi ${moment}.`,
    next: (moment) => `Seuraava tarkistus: ${moment}.`,
  },

  ask: {
    title: 'Pyydä ylläpitäjää palauttamaan',
    hint: 'Laskun avaava ylläpitäjä näkee pyyntösi. Mitään ei palauteta ennen sitä.',
    send: 'Pyydä ylläpitäjää',
    noReason: 'Kirjoita, miksi raha pitäisi palauttaa.',
    notSent: 'Lähetys ei onnistunut. Yritä hetken kuluttua uudelleen.',
    notTaken: 'Pyyntöä ei hyväksytty: laskulle ei voi nyt tehdä sellaista pyyntöä.',
    sent: 'Lähetetty. Laskun avaava ylläpitäjä näkee sen.',
  },

  requests: {
    title: (name, amount) => `${name} pyytää palauttamaan ${amount}`,
    waits: 'Odottaa ylläpitäjää.',
    fill: 'Täytä lomake',
    dismiss: 'Hylkää',
    takeBack: 'Peru pyyntö',
    copy: 'Kopioi linkki ylläpitäjälle',
    failed: 'Se ei onnistunut. Yritä hetken kuluttua uudelleen.',
  },

  arrival: {
    usually: settlement,
    soon: (days) => `Odotetaan perille ${days}`,
    late: (day) => `Olisi pitänyt olla perillä viimeistään ${day}`,
    help: 'Eikö raha ole tullut?',
    withTrace: (trace) =>
      `Maksupalvelu on lähettänyt rahan. Pyydä tilaajaa katsomaan tiliä, jolta maksettiin, ja antamaan pankille tämä viite: ${trace}`,
    withoutTrace:
      'Maksupalvelu on lähettänyt rahan. Pyydä tilaajaa katsomaan tiliä, jolta maksettiin. Jos raha ei näy siellä, ota yhteyttä maksupalvelun tukeen ja kerro palautuksen viite.',
    pending:
      'Tämä kestää odotettua kauemmin. Kysymme maksupalvelulta edelleen. Älä palauta uudelleen.',
  },

  letter: {
    title: 'Kerro tilaajalle',
    hint: 'Sähköpostia ei lähetetä. Kopioi teksti vastaukseesi:',
    language: 'Kieli',
    label: 'Viesti',
    copy: 'Kopioi',
    copied: 'Kopioitu.',
    byHand: 'Kopiointi ei onnistunut. Teksti on valittu: kopioi se itse.',
    text: ({ amount, product, bill, method, days, trace, made }) =>
      [
        `Hei! ${made ? `Olemme palauttaneet ${amount}` : `Palautuksesi ${amount} on matkalla`}: ${product} (lasku ${bill}).`,
        method && `Raha palaa samaa tietä kuin se maksettiin: ${method}.`,
        days && `Se on arviolta perillä ${days}.`,
        trace && `Pankkisi löytää sen tällä viitteellä: ${trace}.`,
      ]
        .filter(Boolean)
        .join('\n'),
  },
};

function settlement({ from, to, unit }: Settlement): string {
  // The same after any number: "1 päivän kuluessa", "5 päivän kuluessa".
  const units = {
    'minute': 'minuutin',
    'hour': 'tunnin',
    'day': 'päivän',
    'business-day': 'pankkipäivän',
  }[unit];
  if (to === 0) return unit === 'day' ? 'samana päivänä, usein muutamassa minuutissa' : 'heti';
  return from === 0 || from === to ? `${to} ${units} kuluessa` : `${from}–${to} ${units} kuluttua`;
}
