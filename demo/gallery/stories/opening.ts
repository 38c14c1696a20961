import { failingOnce, holding } from '../play/network.ts';
import type { Chapter } from '../story.ts';

export const opening: Chapter = {
  title: 'Opening a bill',
  stories: [
    {
      id: 'loading',
      title: 'Loading',
      when: 'The bill was asked for and has not come yet.',
      ends: 'loading',
      network: holding('GET'),
      waits: true,
    },
    {
      id: 'error',
      title: 'It could not be loaded',
      when: 'The network or the server failed. “Try again” works here.',
      ends: 'error',
      network: failingOnce(),
    },
    {
      id: 'not-signed-in',
      title: 'Not signed in',
      when: 'The host page has no token to give, or its token has run out.',
      ends: 'not-signed-in',
      as: null,
    },
    {
      id: 'may-not-see',
      title: 'May not see the bill',
      when: 'Somebody is signed in who has no right to read bills.',
      ends: 'not-permitted',
      as: 'guest',
    },
    {
      id: 'not-found',
      title: 'No such bill',
      when: 'The bill was removed, or belongs to another publisher.',
      ends: 'not-found',
      bill: () => null,
    },
  ],
};
