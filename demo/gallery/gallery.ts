import '../../widget/index.ts';
import { render } from 'lit';
import { eventLog } from './event-log.ts';
import { type Sheet, openSheet } from './sheet.ts';
import { keyOf, stageOf } from './showing.ts';
import type { Stage } from './stage.ts';
import { storyOf } from './stories/index.ts';
import { type View, addressOf, viewFrom } from './view.ts';
import { barePage } from './views/bare.ts';
import { ROOMY } from './views/controls.ts';
import { galleryPage } from './views/page.ts';
import { sheetPage } from './views/sheet.ts';

const root = document.querySelector<HTMLElement>('#gallery');
const log = eventLog(draw);
let stage: Stage | undefined;
let sheet: Sheet | undefined;
let revealed: string | undefined;

addEventListener('popstate', draw);
ROOMY.addEventListener('change', draw);
document.addEventListener('click', follow);
draw();

/** Draws what the address says. */
function draw(): void {
  const view = viewFrom(location.search);
  document.documentElement.dataset['theme'] = view.theme;
  if (!root) return;
  render(pageOf(view), root);
  revealState(view.state);
}

/** The list of states is longer than most windows. It moves when another state is shown, and at no other time. */
function revealState(state: string): void {
  if (state === revealed) return;
  revealed = state;
  const link = document.querySelector<HTMLElement>('.chapters [aria-current]');
  const list = link?.closest('.states');
  if (!link || !list) return;
  const { scrollTop: top, clientHeight: height } = list;
  const seen = link.offsetTop >= top && link.offsetTop + link.offsetHeight <= top + height;
  if (!seen) list.scrollTop = link.offsetTop - height / 2;
}

function pageOf(view: View) {
  if (view.all) {
    document.title = 'All states · Refund panel gallery';
    return sheetPage(view, sheetToFill(), go);
  }
  const story = storyOf(view.state);
  document.title = `${story.title} · Refund panel gallery`;
  const { element } = stageFor(view);
  return view.bare
    ? barePage(story, element)
    : galleryPage({ view, story, stage: element, go, replay, events: log.events });
}

/** What is on the stage stays there, unless the view is of another play. */
function stageFor(view: View): Stage {
  if (stage?.key !== keyOf(view)) {
    leave();
    log.clear();
    stage = stageOf(view);
    void stage.play();
  }
  stage.dress(view);
  return stage;
}

function sheetToFill(): Sheet {
  if (!sheet) leave();
  sheet ??= openSheet();
  return sheet;
}

function leave(): void {
  stage?.close();
  sheet?.close();
  stage = undefined;
  sheet = undefined;
}

function replay(): void {
  log.clear();
  void stage?.replay();
  draw();
}

/** Goes to another view. What is tried out by dragging leaves no trail behind. */
function go(change: Partial<View>, how: 'push' | 'replace' = 'push'): void {
  const address = addressOf({ ...viewFrom(location.search), ...change });
  if (how === 'push') history.pushState(null, '', address);
  else history.replaceState(null, '', address);
  draw();
}

/** Follows links within the gallery without loading the page again. */
function follow(event: MouseEvent): void {
  if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
  const link = (event.target as Element).closest('a[href^="?"]');
  if (!link) return;
  event.preventDefault();
  history.pushState(null, '', link.getAttribute('href'));
  draw();
  scrollTo({ top: 0 });
}
