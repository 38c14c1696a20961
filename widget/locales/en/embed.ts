import type { EmbedMessages } from '../embed-messages.ts';

export const messages: EmbedMessages = {
  title: 'Refunds',
  allBills: 'All bills',
  byEmail: {
    what: 'Matched by e-mail, not verified',
    next: 'Make sure that it is the subscriber who writes.',
  },
  alone: {
    what: 'Nothing to do here',
    next: 'This page shows refunds inside another one, such as a helpdesk. There you will find it beside a ticket.',
  },
  unanswered: {
    what: 'No connection to the page around',
    next: 'Refunds are shown as soon as the page around says whose. Try again, or reload that page.',
  },
  notLoaded: {
    what: 'The bills could not be shown',
    next: 'Check the internet connection and try again.',
  },
  nothingChosen: {
    what: 'No subscriber chosen',
    next: 'Refunds are shown here once it is clear whose bills they are about.',
  },
};
