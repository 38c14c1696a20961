import { holding } from '../play/network.ts';
import type { Chapter } from '../story.ts';

export const sending: Chapter = {
  title: 'Sending',
  stories: [
    {
      id: 'confirming',
      title: 'Confirming',
      when: 'The last look before money moves: in its place in a narrow panel, over the whole page in a wide one. Escape leaves it.',
      ends: 'confirming',
      sign: '[data-testid=confirm]',
      payments: ['card', 'klarna', 'vipps', 'swish'],
      asks: true,
      play: ({ person }) => person.ask(),
    },
    {
      id: 'sending',
      title: 'Sending',
      when: 'The order was confirmed, and its answer has not come yet.',
      ends: 'sending',
      asks: true,
      network: holding('POST'),
      play: ({ person }) => person.order(),
      waits: true,
    },
    {
      id: 'sending-unasked',
      title: 'Sending without a question',
      when: 'The host has left the confirmation out with “no-confirm”.',
      ends: 'sending',
      set: { noConfirm: true },
      network: holding('POST'),
      play: ({ person }) => person.ask(),
      waits: true,
    },
  ],
};
