import { writeOver } from '../host/command.ts';
import type { Place } from '../store/postgres/imports.ts';

const WIDTH = 30;
const OFTEN_MS = 100;
const SELDOM_MS = 5000;
const number = new Intl.NumberFormat('en', { maximumFractionDigits: 0 });

/**
 * Says how far an import has come: to a person on one line that is written over, to a log every five seconds.
 * @param size How many bytes there are, where that is known.
 * @param from Where this run has begun.
 */
export function progressOf(size: number | null, from: Place) {
  const started = performance.now();
  const isSeen = process.stderr.isTTY;
  let shown = started;

  const seconds = () => (performance.now() - started) / 1000;
  const perSecond = (place: Place) => (bills(place) - bills(from)) / seconds();

  function words(place: Place): string {
    const speed = `${number.format(perSecond(place))} bills a second`;
    if (size === null) return `${number.format(place.lines)} lines, ${speed}`;
    const share = size === 0 ? 1 : Math.min(1, place.bytes / size);
    const left = ((size - place.bytes) / (place.bytes - from.bytes)) * seconds();
    return `${Math.floor(share * 100)} %, ${speed}, ${span(left)} left`;
  }

  return {
    show(place: Place): void {
      if (performance.now() - shown < (isSeen ? OFTEN_MS : SELDOM_MS)) return;
      shown = performance.now();
      if (isSeen) writeOver(bar(size && place.bytes / size) + words(place));
      else console.error(words(place));
    },
    clear: () => writeOver(''),
    took: (place: Place) =>
      `took ${seconds().toFixed(1)} s, ${number.format(perSecond(place))} bills a second`,
  };
}

function bills({ created, replaced }: Place): number {
  return created + replaced;
}

function bar(share: number | null): string {
  if (share === null) return '';
  const done = Math.round(Math.min(1, share) * WIDTH);
  return `[${'#'.repeat(done)}${'·'.repeat(WIDTH - done)}] `;
}

function span(seconds: number): string {
  if (!Number.isFinite(seconds)) return 'some time';
  const [minutes, rest] = [Math.floor(seconds / 60), Math.ceil(seconds % 60)];
  return minutes > 0 ? `${minutes} min ${rest} s` : `${rest} s`;
}
