import { type Looks, dressElement, dressStage } from './dress.ts';
import type { Shown } from './elements.ts';
import { elementFor } from './make.ts';
import { type Given, billOf, reasonOf, stretch } from './play/bill.ts';
import { personAt } from './play/person.ts';
import { type StoryServer, storyServer } from './play/server.ts';
import { isShown, stateOf } from './play/sight.ts';
import { until } from './play/until.ts';
import type { Story } from './story.ts';

/** So slowly somebody acts who is watched. */
const WATCHED_PAUSE_MS = 700;
/** An order is given up after a minute and a question after half of that. */
const PLAY_AGAIN_AFTER_MS = 27_000;

/** Where a story is played: an element and a server of its own, from the beginning and as often as you like. */
export class Stage {
  readonly key: string;
  readonly element = document.createElement('div');
  private readonly story: Story;
  private readonly given: Given;
  private readonly quiet: boolean;
  private looks: Looks | undefined;
  private server: StoryServer | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private run = 0;

  /** Quietly played, it takes the focus from nobody. */
  constructor(key: string, story: Story, given: Given, quiet: boolean) {
    this.key = key;
    this.story = story;
    this.given = given;
    this.quiet = quiet;
    this.element.className = 'stage';
    this.element.dataset['story'] = story.id;
    this.element.toggleAttribute('data-asks', story.asks ?? false);
  }

  /** Changes what it looks like, while the play goes on. */
  dress(looks: Looks): void {
    this.looks = looks;
    dressStage(this.element, looks);
    const shown = this.element.firstElementChild as Shown | null;
    if (shown) dressElement(shown, looks);
  }

  /** Plays it slowly enough to be watched. */
  replay(): Promise<void> {
    return this.play(WATCHED_PAUSE_MS);
  }

  /** Plays it, with so long between one thing somebody does and the next. */
  async play(pauseMs = 0): Promise<void> {
    this.close();
    this.run += 1;
    const { run, story } = this;
    const isOver = () => run !== this.run;
    this.say('playing');
    // A field with a fault takes the focus. Nobody has pressed anything yet, so it is not to be taken.
    this.element.inert = this.quiet && pauseMs === 0;
    try {
      await this.perform(pauseMs, isOver);
      if (isOver()) return;
      this.say('played');
      if (story.waits) this.timer = setTimeout(() => void this.play(pauseMs), PLAY_AGAIN_AFTER_MS);
    } catch (error) {
      if (isOver()) return;
      this.say('stuck');
      this.element.title = String(error);
    }
    this.element.inert = false;
  }

  /** Nothing goes on behind a stage that is left. */
  close(): void {
    this.run += 1;
    clearTimeout(this.timer);
    void this.server?.close();
    this.server = undefined;
  }

  private async perform(pauseMs: number, isOver: () => boolean): Promise<void> {
    const { story, given } = this;
    const { bill = billOf, others = () => [], as = 'admin', mock = {} } = story;
    const server = await storyServer(bill(given), others(given), reasonOf(given), {
      ...mock,
      ...(as && { as }),
    });
    if (isOver()) return void server.close();
    this.server = server;

    const units = (amount: number) => stretch(amount, given);
    await story.before?.({ server, units });
    if (isOver()) return;

    const shown = elementFor(story, server, pauseMs);
    if (this.looks) dressElement(shown, this.looks);
    this.element.replaceChildren(shown);

    await story.play?.({ server, units, person: personAt(shown, pauseMs, given) });
    const { ends, sign } = story;
    await until(
      () => isOver() || (stateOf(shown) === ends && isShown(shown, sign)),
      `it ended as ${stateOf(shown)}, not as ${ends}`,
    );
  }

  private say(how: 'playing' | 'played' | 'stuck'): void {
    this.element.dataset['play'] = how;
  }
}
