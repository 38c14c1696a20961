import type { Settlement } from '../../../contract/index.ts';
import type { ExtrasMessages } from '../extras-messages.ts';

export const messages: ExtrasMessages = {
  unused: {
    what: (days, of) => `${days} af periodens ${of} dage er tilbage.`,
    fill: (amount) => `Udfyld med ${amount}`,
    how: 'Beregnet pr. dag og rundet ned. I dag regnes som brugt.',
  },

  siblings: {
    what: 'Trukket to gange?',
    next: 'Det samme beløb er betalt på aftalen inden for to dage:',
    warning: {
      what: 'Den anden betaling er allerede refunderet',
      next: 'Refunder kun også denne, hvis begge blev trukket ved en fejl.',
    },
    bill: (number, amount, paid) => `Regning ${number}: ${amount}, betalt ${paid}`,
    none: 'Ikke refunderet',
    inProgress: 'En refundering er i gang',
    refunded: (amount, day) => (day ? `${amount} refunderet ${day}` : `${amount} refunderet`),
  },

  quick: {
    title: 'Almindelige årsager',
    reasons: ['Trukket to gange', 'Opsagt midt i perioden', 'Ikke leveret', 'Goodwill'],
  },
  marks: {
    'card-number': 'Det ligner et kortnummer. Udelad det: teksten bliver på regningen.',
    'personal-number': 'Det ligner et personnummer. Udelad det: teksten bliver på regningen.',
    'e-mail': 'Det ligner en e-mailadresse. Udelad den, hvis kollegerne kan undvære den.',
  },

  since: {
    title: 'Siden du åbnede regningen:',
    line: ({ amount, who, moment, status }) =>
      [
        `${amount} ${{ succeeded: 'refunderet', pending: 'på vej', unknown: 'ikke bekræftet', failed: 'mislykkedes' }[status]}`,
        who && `af ${who}`,
        moment,
      ]
        .filter(Boolean)
        .join(', '),
  },

  seenTo: {
    about: (amount, moment) => `Refunderingen på ${amount}, siden ${moment}`,
    button: 'Markér som fulgt op',
    noting: 'Noterer…',
    by: (name, moment) => `Fulgt op af ${name}, ${moment}`,
    failed: 'Det kunne ikke noteres. Prøv igen, eller bed en administrator.',
  },

  checks: {
    last: (moment) => `Sidst tjekket ${moment}.`,
    next: (moment) => `Næste tjek: ${moment}.`,
  },

  ask: {
    title: 'Bed en administrator refundere',
    hint: 'En administrator, der åbner regningen, ser, hvad du beder om. Intet refunderes før det.',
    send: 'Bed en administrator',
    noReason: 'Skriv, hvorfor pengene skal refunderes.',
    notSent: 'Det kunne ikke sendes. Prøv igen om lidt.',
    notTaken: 'Den blev ikke godtaget: regningen tager ikke imod sådan en anmodning nu.',
    sent: 'Sendt. En administrator, der åbner regningen, ser det.',
  },

  requests: {
    title: (name, amount) => `${name} beder om refundering af ${amount}`,
    waits: 'Venter på en administrator.',
    fill: 'Udfyld formularen',
    dismiss: 'Afvis',
    takeBack: 'Træk tilbage',
    copy: 'Kopiér et link til administratoren',
    failed: 'Det lykkedes ikke. Prøv igen om lidt.',
  },

  arrival: {
    usually: settlement,
    soon: (days) => `Forventes fremme ${days}`,
    late: (day) => `Skulle have været fremme senest ${day}`,
    help: 'Er pengene ikke kommet?',
    withTrace: (trace) =>
      `Betalingsudbyderen har sendt pengene. Bed abonnenten se på den konto, der blev betalt fra, og give banken denne reference: ${trace}`,
    withoutTrace:
      'Betalingsudbyderen har sendt pengene. Bed abonnenten se på den konto, der blev betalt fra. Er de der ikke, så kontakt udbyderens support med refunderingens reference.',
    pending:
      'Det tager længere tid end forventet. Vi bliver ved med at spørge betalingsudbyderen. Refunder ikke igen.',
  },

  letter: {
    title: 'Giv abonnenten besked',
    hint: 'Der sendes ingen e-mail. Kopiér teksten ind i dit svar:',
    language: 'Sprog',
    label: 'Besked',
    copy: 'Kopiér',
    copied: 'Kopieret.',
    byHand: 'Kunne ikke kopieres. Teksten er markeret: kopiér den selv.',
    text: ({ amount, product, bill, method, days, trace, made }) =>
      [
        `Hej! ${made ? `Vi har refunderet ${amount}` : `Din refundering på ${amount} er på vej`} for ${product} (regning ${bill}).`,
        method && `Pengene går tilbage samme vej, som de blev betalt: ${method}.`,
        days && `De forventes fremme ${days}.`,
        trace && `Din bank kan finde dem med denne reference: ${trace}.`,
      ]
        .filter(Boolean)
        .join('\n'),
  },
};

function settlement({ from, to, unit }: Settlement): string {
  const [one, many] = {
    'minute': ['minut', 'minutter'],
    'hour': ['time', 'timer'],
    'day': ['dag', 'dage'],
    'business-day': ['bankdag', 'bankdage'],
  }[unit];
  const units = to === 1 ? one : many;
  if (to === 0) return unit === 'day' ? 'samme dag, ofte inden for få minutter' : 'med det samme';
  return from === 0 || from === to ? `inden for ${to} ${units}` : `om ${from}–${to} ${units}`;
}
