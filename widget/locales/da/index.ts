import { closed, manual, unreadable, windowClosed } from './closed.ts';
import { firstReasons } from './first-reasons.ts';
import type { Messages } from '../messages.ts';

// An amount in kroner ends in a full stop of its own, "50,00 kr.", so no full stop follows one here.
export const messages: Messages = {
  title: 'Refundering',
  about: ({ number, product, subscriber }) =>
    [number && `Regning ${number}`, product, subscriber].filter(Boolean).join(' · '),
  paidWith: (date, label) => [date && `Betalt ${date}`, label].filter(Boolean).join(' · '),
  methods: { CARD: 'Kort', KLARNA: 'Klarna', SWISH: 'Swish', VIPPS: 'Vipps', INVOICE: 'Faktura' },
  figures: {
    paid: 'Betalt',
    refunded: 'Refunderet',
    inProgress: 'I gang',
    refundable: 'Kan refunderes',
  },

  history: {
    title: 'Tidligere refunderinger',
    none: 'Der er ikke refunderet noget på denne regning.',
    by: (name) => `af ${name}`,
    atProvider: (label) => `foretaget direkte hos ${label ?? 'betalingsudbyderen'}`,
    imported: 'foretaget, før dette system blev taget i brug',
    older: (count) => (count === 1 ? '1 ældre refundering' : `${count} ældre refunderinger`),
    statuses: {
      succeeded: 'Refunderet',
      pending: 'I gang',
      unknown: 'Ikke bekræftet',
      failed: 'Mislykkedes',
    },
  },

  form: {
    amount: 'Beløb',
    max: (max) => `Højst ${max}`,
    inFull: 'Refundér hele beløbet',
    reason: 'Begrundelse',
    reasonHint:
      'Gemmes på regningen, hvor dine kolleger kan læse den. Den sendes ikke til abonnenten.',
    left: (count) => (count < 0 ? `${-count} tegn for meget` : `${count} tegn tilbage`),
    submit: (amount) => (amount ? `Refundér ${amount}` : 'Refundér'),
    understood: (amount) => `Beløbet læses som ${amount}`,
    enterAmount: (max) => `Skriv det beløb, der skal refunderes (højst ${max}).`,
    reasonFaults: {
      'empty': 'Skriv, hvorfor du refunderer.',
      'too-long': 'Forkort begrundelsen til højst 500 tegn.',
    },
    checkFields: 'Noget skal rettes, før refunderingen kan sendes',
  },

  standing: {
    final: 'En refundering kan ikke fortrydes.',
    subscription: (nextCharge) =>
      nextCharge
        ? `Abonnementet fortsætter, indtil det opsiges særskilt. Næste opkrævning: ${nextCharge}.`
        : 'Abonnementet fortsætter, indtil det opsiges særskilt.',
    noEmail: 'Abonnenten får ingen e-mail om refunderingen.',
  },

  facts: {
    to: 'Abonnent',
    method: 'Tilbage til',
    arrives: 'Fremme',
    by: 'Foretaget af',
    made: 'Tidspunkt',
    reason: 'Begrundelse',
  },

  confirm: {
    title: (amount) => `Vil du refundere ${amount}?`,
    cancel: 'Gå tilbage',
    sending: (amount) => `${amount} refunderes…`,
  },

  outcome: {
    succeeded: (amount) => `${amount} er refunderet`,
    pending: (amount) => `Refunderingen af ${amount} er i gang`,
    unknown: (amount) => `Vi ved endnu ikke, om ${amount} er refunderet`,
    failed: (amount) => `Refunderingen af ${amount} mislykkedes`,
    pendingNext: 'Den er registreret og på vej. Du behøver ikke gøre mere.',
    unknownNext: [
      'Betalingsudbyderen gav ikke et klart svar. Vi bliver ved med at spørge, indtil vi får et.',
      'Refundér ikke igen, for pengene er sat til side, indtil vi ved, hvad der skete.',
    ],
    done: 'Færdig',
    more: 'Refundér mere',
  },

  lost: {
    next: [
      'Der kom ikke et klart svar, så det er uvist, om refunderingen er foretaget eller ej.',
      'Refundér ikke igen på nogen anden måde. Du kan trygt sende den samme anmodning igen, for den udføres aldrig to gange.',
    ],
    resend: 'Send samme anmodning igen',
  },

  check: {
    now: 'Tjek nu',
    checking: 'Tjekker…',
    notes: {
      'nothing-new': 'Netop tjekket: intet nyt endnu.',
      'not-read': 'Det kunne ikke tjekkes. Prøv igen om lidt.',
      'not-resent': 'Anmodningen kunne ikke sendes igen lige nu. Prøv igen om lidt.',
    },
  },

  loading: 'Indlæser regningen…',
  retry: 'Prøv igen',
  help: 'Få hjælp',
  newTab: '(åbner i en ny fane)',
  reference: (requestId) => `Reference: ${requestId}`,

  closed,
  windowClosed,
  manual,
  unreadable,
  reasons: firstReasons,
  moreReasons: () => import('./reasons.ts'),
};
