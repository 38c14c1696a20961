import { closed, manual, unreadable, windowClosed } from './closed.ts';
import { firstReasons } from './first-reasons.ts';
import type { Messages } from '../messages.ts';

export const messages: Messages = {
  title: 'Refusjon',
  about: ({ number, product, subscriber }) =>
    [number && `Regning ${number}`, product, subscriber].filter(Boolean).join(' · '),
  paidWith: (date, label) => [date && `Betalt ${date}`, label].filter(Boolean).join(' · '),
  methods: { CARD: 'Kort', KLARNA: 'Klarna', SWISH: 'Swish', VIPPS: 'Vipps', INVOICE: 'Faktura' },
  figures: {
    paid: 'Betalt',
    refunded: 'Refundert',
    inProgress: 'Under behandling',
    refundable: 'Kan refunderes',
  },

  history: {
    title: 'Tidligere refusjoner',
    none: 'Ingenting er refundert på denne regningen.',
    by: (name) => `av ${name}`,
    atProvider: (label) => `utført direkte hos ${label ?? 'betalingsleverandøren'}`,
    imported: 'utført før dette systemet ble tatt i bruk',
    older: (count) => (count === 1 ? '1 eldre refusjon' : `${count} eldre refusjoner`),
    statuses: {
      succeeded: 'Refundert',
      pending: 'Under behandling',
      unknown: 'Ikke bekreftet',
      failed: 'Mislyktes',
    },
  },

  form: {
    amount: 'Beløp',
    max: (max) => `Maksimalt ${max}`,
    inFull: 'Refunder hele beløpet',
    reason: 'Begrunnelse',
    reasonHint:
      'Lagres på regningen, der kollegaene dine kan lese den. Den sendes ikke til abonnenten.',
    left: (count) => (count < 0 ? `${-count} tegn for mye` : `${count} tegn igjen`),
    submit: (amount) => (amount ? `Refunder ${amount}` : 'Refunder'),
    understood: (amount) => `Beløpet tolkes som ${amount}.`,
    enterAmount: (max) => `Skriv beløpet som skal refunderes, maksimalt ${max}.`,
    reasonFaults: {
      'empty': 'Skriv hvorfor du refunderer.',
      'too-long': 'Kort ned begrunnelsen til maksimalt 500 tegn.',
    },
    checkFields: 'Noe må rettes før refusjonen kan sendes',
  },

  standing: {
    final: 'En refusjon kan ikke angres.',
    subscription: (nextCharge) =>
      nextCharge
        ? `Abonnementet fortsetter til det sies opp separat. Neste trekk: ${nextCharge}.`
        : 'Abonnementet fortsetter til det sies opp separat.',
    noEmail: 'Abonnenten får ingen e-post om refusjonen.',
  },

  facts: {
    to: 'Abonnent',
    method: 'Tilbake til',
    arrives: 'Fremme',
    by: 'Utført av',
    made: 'Tidspunkt',
    reason: 'Begrunnelse',
  },

  confirm: {
    title: (amount) => `Vil du refundere ${amount}?`,
    cancel: 'Gå tilbake',
    sending: (amount) => `Refunderer ${amount}…`,
  },

  outcome: {
    succeeded: (amount) => `${amount} er refundert`,
    pending: (amount) => `Refusjonen på ${amount} er under behandling`,
    unknown: (amount) => `Vi vet ennå ikke om ${amount} er refundert`,
    failed: (amount) => `Refusjonen på ${amount} mislyktes`,
    pendingNext: 'Den er registrert og på vei. Du trenger ikke å gjøre noe mer.',
    unknownNext: [
      'Betalingsleverandøren ga ikke noe tydelig svar. Vi fortsetter å spørre til vi får et.',
      'Ikke refunder på nytt, for pengene er satt av til vi vet hva som skjedde.',
    ],
    done: 'Ferdig',
    more: 'Refunder mer',
  },

  lost: {
    next: [
      'Det kom ikke noe tydelig svar, så det er uklart om refusjonen er gjennomført eller ikke.',
      'Ikke refunder på nytt på noen annen måte. Du kan trygt sende samme forespørsel på nytt, for den utføres aldri to ganger.',
    ],
    resend: 'Send samme forespørsel på nytt',
  },

  check: {
    now: 'Sjekk nå',
    checking: 'Sjekker…',
    notes: {
      'nothing-new': 'Nettopp sjekket: ingenting nytt ennå.',
      'not-read': 'Kunne ikke sjekke. Prøv igjen om litt.',
      'not-resent': 'Forespørselen kunne ikke sendes på nytt akkurat nå. Prøv igjen om litt.',
    },
  },

  loading: 'Laster inn regningen…',
  retry: 'Prøv igjen',
  help: 'Få hjelp',
  newTab: '(åpnes i en ny fane)',
  reference: (requestId) => `Referanse: ${requestId}`,

  closed,
  windowClosed,
  manual,
  unreadable,
  reasons: firstReasons,
  moreReasons: () => import('./reasons.ts'),
};
