import { LONG } from '../play/long.ts';
import type { Chapter } from '../story.ts';

const ANY = ['card', 'klarna', 'vipps', 'charge', 'swish'] as const;

export const form: Chapter = {
  title: 'The form',
  stories: [
    {
      id: 'open',
      title: 'Untouched',
      when: 'A paid bill is opened, and nothing of it was refunded before.',
      ends: 'editing',
      sign: '[data-testid=submit]',
      payments: ANY,
    },
    {
      id: 'partial',
      title: 'Partly refunded',
      when: 'Something of the bill was refunded before, and the rest can be.',
      ends: 'editing',
      sign: '[data-testid=history-item]',
      payments: ['card', 'klarna', 'vipps'],
      before: ({ server, units }) => server.order(units(4900), 'Paper not delivered for a week'),
    },
    {
      id: 'suggested',
      title: 'Filled in by the host',
      when: 'The page around knows what to refund and why, and gives the panel a draft.',
      ends: 'editing',
      sign: '[data-testid=submit]',
      set: { draft: { amount: 2500, reason: 'Paper not delivered on 7 and 8 October' } },
    },
    {
      id: 'field-errors',
      title: 'Fields to correct',
      when: 'The button was pressed with an amount that can be read in two ways and no reason.',
      ends: 'editing',
      sign: '[aria-invalid=true]',
      play: async ({ person }) => {
        await person.type('amount', '1.234');
        await person.press('submit');
      },
    },
    {
      id: 'too-much',
      title: 'More than is left',
      when: 'The amount is more than can be refunded.',
      ends: 'editing',
      sign: '[aria-invalid=true]',
      play: ({ person }) => person.ask(15_000),
    },
    {
      id: 'reason-too-long',
      title: 'A reason that is too long',
      when: 'The reason has more than 500 characters, such as a pasted e-mail.',
      ends: 'editing',
      sign: '[aria-invalid=true]',
      play: ({ person }) => person.ask(4900, `${LONG.reason} `.repeat(3)),
    },
    {
      id: 'help',
      title: 'With a way to get help',
      when: 'The host says where somebody gets help when something does not look right.',
      ends: 'editing',
      set: { helpUrl: 'https://help.example.com/refunds' },
    },
  ],
};
