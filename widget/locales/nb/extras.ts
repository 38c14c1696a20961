import type { Settlement } from '../../../contract/index.ts';
import type { ExtrasMessages } from '../extras-messages.ts';

export const messages: ExtrasMessages = {
  unused: {
    what: (days, of) => `${days} av ${of} dager i perioden gjenstår.`,
    fill: (amount) => `Fyll inn ${amount}`,
    how: 'Regnet per dag og rundet ned. Dagen i dag regnes som brukt.',
  },

  siblings: {
    what: 'Belastet to ganger?',
    next: 'Samme beløp er betalt på avtalen innen to dager:',
    warning: {
      what: 'Den andre betalingen er allerede refundert',
      next: 'Refunder denne også bare hvis begge ble belastet ved en feil.',
    },
    bill: (number, amount, paid) => `Regning ${number}: ${amount}, betalt ${paid}`,
    none: 'Ikke refundert',
    inProgress: 'En refusjon pågår',
    refunded: (amount, day) => (day ? `${amount} refundert ${day}` : `${amount} refundert`),
  },

  quick: {
    title: 'Vanlige årsaker',
    reasons: ['Belastet to ganger', 'Sagt opp midt i perioden', 'Ikke levert', 'Goodwill'],
  },
  marks: {
    'card-number': 'Dette ligner et kortnummer. Utelat det: teksten blir liggende på regningen.',
    'personal-number':
      'Dette ligner et fødselsnummer. Utelat det: teksten blir liggende på regningen.',
    'e-mail': 'Dette ligner en e-postadresse. Utelat den hvis kollegene klarer seg uten.',
  },

  since: {
    title: 'Siden du åpnet regningen:',
    line: ({ amount, who, moment, status }) =>
      [
        `${amount} ${{ succeeded: 'refundert', pending: 'på vei', unknown: 'ikke bekreftet', failed: 'mislyktes' }[status]}`,
        who && `av ${who}`,
        moment,
      ]
        .filter(Boolean)
        .join(', '),
  },

  seenTo: {
    about: (amount, moment) => `Refusjonen på ${amount}, siden ${moment}`,
    button: 'Merk som fulgt opp',
    noting: 'Noterer…',
    by: (name, moment) => `Fulgt opp av ${name}, ${moment}`,
    failed: 'Det kunne ikke noteres. Prøv igjen, eller be en administrator.',
  },

  checks: {
    last: (moment) => `Sist sjekket ${moment}.`,
    next: (moment) => `Neste sjekk: ${moment}.`,
  },

  ask: {
    title: 'Be en administrator refundere',
    hint: 'En administrator som åpner regningen, ser hva du ber om. Ingenting refunderes før det.',
    send: 'Be en administrator',
    noReason: 'Skriv hvorfor pengene skal refunderes.',
    notSent: 'Det kunne ikke sendes. Prøv igjen om litt.',
    notTaken: 'Den ble ikke godtatt: regningen tar ikke imot en slik forespørsel nå.',
    sent: 'Sendt. En administrator som åpner regningen, ser det.',
  },

  requests: {
    title: (name, amount) => `${name} ber om refusjon av ${amount}`,
    waits: 'Venter på en administrator.',
    fill: 'Fyll inn skjemaet',
    dismiss: 'Avvis',
    takeBack: 'Trekk tilbake',
    copy: 'Kopier en lenke til administratoren',
    failed: 'Det gikk ikke. Prøv igjen om litt.',
  },

  arrival: {
    usually: settlement,
    soon: (days) => `Ventes fremme ${days}`,
    late: (day) => `Skulle vært fremme senest ${day}`,
    help: 'Har ikke pengene kommet?',
    withTrace: (trace) =>
      `Betalingsleverandøren har sendt pengene. Be abonnenten se på kontoen det ble betalt fra, og gi banken denne referansen: ${trace}`,
    withoutTrace:
      'Betalingsleverandøren har sendt pengene. Be abonnenten se på kontoen det ble betalt fra. Står de ikke der, kontakt leverandørens kundestøtte med referansen til refusjonen.',
    pending:
      'Det tar lengre tid enn ventet. Vi fortsetter å spørre betalingsleverandøren. Ikke refunder på nytt.',
  },

  letter: {
    title: 'Gi abonnenten beskjed',
    hint: 'Det sendes ingen e-post. Kopier teksten inn i svaret ditt:',
    language: 'Språk',
    label: 'Melding',
    copy: 'Kopier',
    copied: 'Kopiert.',
    byHand: 'Kunne ikke kopieres. Teksten er merket: kopier den for hånd.',
    text: ({ amount, product, bill, method, days, trace, made }) =>
      [
        `Hei! ${made ? `Vi har refundert ${amount}` : `Refusjonen din på ${amount} er på vei`} for ${product} (regning ${bill}).`,
        method && `Pengene går tilbake samme vei som de ble betalt: ${method}.`,
        days && `De ventes fremme ${days}.`,
        trace && `Banken din finner dem med denne referansen: ${trace}.`,
      ]
        .filter(Boolean)
        .join('\n'),
  },
};

function settlement({ from, to, unit }: Settlement): string {
  const [one, many] = {
    'minute': ['minutt', 'minutter'],
    'hour': ['time', 'timer'],
    'day': ['dag', 'dager'],
    'business-day': ['virkedag', 'virkedager'],
  }[unit];
  const units = to === 1 ? one : many;
  if (to === 0) return unit === 'day' ? 'samme dag, ofte i løpet av få minutter' : 'med en gang';
  return from === 0 || from === to ? `i løpet av ${to} ${units}` : `om ${from}–${to} ${units}`;
}
