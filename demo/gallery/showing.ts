import { ELEMENTS } from './elements.ts';
import type { PaymentKind } from './play/bill.ts';
import { Stage } from './stage.ts';
import { storyOf } from './stories/index.ts';
import { type Story, elementOf } from './story.ts';
import type { View, Width } from './view.ts';

/** The same for views of the same play, which differ in nothing but looks. */
export function keyOf(view: View): string {
  const story = storyOf(view.state);
  // Where there is room the panel asks in another way, so another width is another play.
  const room = story.asks ? widthFor(story, view) : '';
  return [story.id, paymentFor(story, view), view.long, room].join();
}

/** A stage for what a view shows. Not on a page of its own, it takes the focus from nobody. */
export function stageOf(view: View): Stage {
  const story = storyOf(view.state);
  const given = { payment: paymentFor(story, view), long: view.long };
  return new Stage(keyOf(view), story, given, !view.bare);
}

/** The way to pay that a story is told with: the chosen one where it can be, else its usual one. */
export function paymentFor({ payments = ['card'] }: Story, { provider }: View): PaymentKind {
  return payments.find((payment) => payment === provider) ?? payments[0] ?? 'card';
}

/** The width that an element is shown in when none is chosen: one in which a question stays in its place. */
export function widthFor(story: Story, { width }: View): Width {
  return width ?? (story.asks ? '320' : ELEMENTS[elementOf(story)].width);
}
