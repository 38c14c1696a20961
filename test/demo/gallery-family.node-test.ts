import { STORIES } from '../../demo/gallery/stories/index.ts';
import { elementOf } from '../../demo/gallery/story.ts';
import { testEveryState } from './gallery-states.ts';

testEveryState(
  'the elements around the panel',
  STORIES.filter((story) => elementOf(story) !== 'sesamy-refund-panel'),
);
