import type { Settlement } from '../../../contract/index.ts';
import type { ExtrasMessages } from '../extras-messages.ts';

export const messages: ExtrasMessages = {
  unused: {
    what: (days, of) => `${days} av periodens ${of} dagar återstår.`,
    fill: (amount) => `Fyll i ${amount}`,
    how: 'Räknat per dag och avrundat nedåt. Dagen i dag räknas som använd.',
  },

  siblings: {
    what: 'Debiterad två gånger?',
    next: 'Samma belopp har betalats på avtalet inom två dagar:',
    warning: {
      what: 'Den andra betalningen är redan återbetald',
      next: 'Återbetala även den här bara om båda debiterades av misstag.',
    },
    bill: (number, amount, paid) => `Debitering ${number}: ${amount}, betald ${paid}`,
    none: 'Inte återbetald',
    inProgress: 'En återbetalning pågår',
    refunded: (amount, day) => (day ? `${amount} återbetalt ${day}` : `${amount} återbetalt`),
  },

  quick: {
    title: 'Vanliga anledningar',
    reasons: ['Debiterad två gånger', 'Uppsagd mitt i perioden', 'Utebliven leverans', 'Goodwill'],
  },
  marks: {
    'card-number':
      'Det här ser ut som ett kortnummer. Ta bort det: texten stannar på debiteringen.',
    'personal-number':
      'Det här ser ut som ett personnummer. Ta bort det: texten stannar på debiteringen.',
    'e-mail': 'Det här ser ut som en e-postadress. Ta bort den om kollegorna klarar sig utan.',
  },

  since: {
    title: 'Sedan du öppnade debiteringen:',
    line: ({ amount, who, moment, status }) =>
      [
        `${amount} ${{ succeeded: 'återbetalt', pending: 'på väg', unknown: 'inte bekräftat', failed: 'misslyckades' }[status]}`,
        who && `av ${who}`,
        moment,
      ]
        .filter(Boolean)
        .join(', '),
  },

  seenTo: {
    about: (amount, moment) => `Återbetalningen på ${amount}, sedan ${moment}`,
    button: 'Markera som omhändertagen',
    noting: 'Noterar…',
    by: (name, moment) => `Omhändertagen av ${name}, ${moment}`,
    failed: 'Det gick inte att notera. Försök igen, eller be en administratör.',
  },

  checks: {
    last: (moment) => `Senaste kontroll: ${moment}.`,
    next: (moment) => `Nästa kontroll: ${moment}.`,
  },

  ask: {
    title: 'Be en administratör återbetala',
    hint: 'En administratör som öppnar debiteringen ser vad du ber om. Inget återbetalas innan dess.',
    send: 'Be en administratör',
    noReason: 'Skriv varför pengarna ska återbetalas.',
    notSent: 'Det gick inte att skicka. Försök igen om en stund.',
    notTaken: 'Den togs inte emot: debiteringen tar inte emot en sådan begäran just nu.',
    sent: 'Skickat. En administratör som öppnar debiteringen ser det.',
  },

  requests: {
    title: (name, amount) => `${name} ber om en återbetalning på ${amount}`,
    waits: 'Väntar på en administratör.',
    fill: 'Fyll i formuläret',
    dismiss: 'Avfärda',
    takeBack: 'Ta tillbaka',
    copy: 'Kopiera en länk till administratören',
    failed: 'Det gick inte. Försök igen om en stund.',
  },

  arrival: {
    usually: settlement,
    soon: (days) => `Beräknas komma fram ${days}`,
    late: (day) => `Borde ha kommit fram senast ${day}`,
    help: 'Har pengarna inte kommit?',
    withTrace: (trace) =>
      `Betalleverantören har skickat pengarna. Be prenumeranten titta på kontot som betalningen gjordes från och ge banken den här referensen: ${trace}`,
    withoutTrace:
      'Betalleverantören har skickat pengarna. Be prenumeranten titta på kontot som betalningen gjordes från. Syns de inte där, kontakta leverantörens support med återbetalningens referens.',
    pending:
      'Det tar längre tid än beräknat. Vi fortsätter att fråga betalleverantören. Återbetala inte igen.',
  },

  letter: {
    title: 'Meddela prenumeranten',
    hint: 'Inget mejl skickas. Kopiera texten till ditt svar:',
    language: 'Språk',
    label: 'Meddelande',
    copy: 'Kopiera',
    copied: 'Kopierat.',
    byHand: 'Det gick inte att kopiera. Texten är markerad: kopiera den för hand.',
    text: ({ amount, product, bill, method, days, trace, made }) =>
      [
        `Hej! ${made ? `Vi har återbetalat ${amount}` : `Din återbetalning på ${amount} är på väg`} för ${product} (debitering ${bill}).`,
        method && `Pengarna går tillbaka samma väg som de betalades: ${method}.`,
        days && `De beräknas komma fram ${days}.`,
        trace && `Din bank hittar dem med den här referensen: ${trace}.`,
      ]
        .filter(Boolean)
        .join('\n'),
  },
};

function settlement({ from, to, unit }: Settlement): string {
  const [one, many] = {
    'minute': ['minut', 'minuter'],
    'hour': ['timme', 'timmar'],
    'day': ['dag', 'dagar'],
    'business-day': ['bankdag', 'bankdagar'],
  }[unit];
  const units = to === 1 ? one : many;
  if (to === 0) return unit === 'day' ? 'samma dag, ofta inom några minuter' : 'direkt';
  return from === 0 || from === to ? `inom ${to} ${units}` : `om ${from}–${to} ${units}`;
}
