import { ELEMENTS, type Shown } from './elements.ts';
import { straight } from './play/network.ts';
import type { StoryServer } from './play/server.ts';
import { type Story, elementOf } from './story.ts';

/** Makes the element of a story, set up as by a host page. With a pause it takes so long to be answered. */
export function elementFor(story: Story, server: StoryServer, pauseMs: number): Shown {
  const { as = 'admin', set, network = () => straight } = story;
  const name = elementOf(story);
  const between = network();
  const shown = document.createElement(name);
  Object.assign(shown, { ...ELEMENTS[name].about, ...set, timeZone: 'Europe/Stockholm' });
  if (as) shown.getToken = server.getToken;
  shown.transport = (url, init) => {
    const { pathname, search } = new URL(url);
    return between(
      { method: init.method, path: pathname + search, accept: init.headers['Accept'] },
      async (headers) => {
        if (pauseMs > 0) await new Promise((resolve) => setTimeout(resolve, pauseMs));
        return server.transport(url, { ...init, headers: { ...init.headers, ...headers } });
      },
    );
  };
  return shown;
}
