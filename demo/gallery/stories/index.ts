import type { Chapter, Story } from '../story.ts';
import { atTheDesk } from './at-the-desk.ts';
import { attention } from './attention.ts';
import { closed } from './closed.ts';
import { details } from './details.ts';
import { doubts } from './doubts.ts';
import { form } from './form.ts';
import { history } from './history.ts';
import { limits } from './limits.ts';
import { list } from './list.ts';
import { manual } from './manual.ts';
import { opening } from './opening.ts';
import { refused } from './refused.ts';
import { refunds } from './refunds.ts';
import { results } from './results.ts';
import { search } from './search.ts';
import { sending } from './sending.ts';

/** Every state of the panel, in the order in which somebody meets them, and then of the elements around it. */
export const CHAPTERS: readonly Chapter[] = [
  opening,
  form,
  atTheDesk,
  sending,
  results,
  refused,
  closed,
  manual,
  history,
  attention,
  doubts,
  limits,
  details,
  list,
  refunds,
  search,
];

export const STORIES: readonly Story[] = CHAPTERS.flatMap(({ stories }) => stories);

/** The story of that name, or the one that a visitor begins with. */
export function storyOf(id: string): Story {
  const named = STORIES.find((story) => story.id === id);
  const first = STORIES.find((story) => story.id === 'open');
  if (!named && !first) throw new Error('The gallery is empty');
  return (named ?? first) as Story;
}
