import { render } from 'lit';
import { copyButton } from '../gallery/views/copy.ts';
import { snippetFor } from './snippet.ts';

const code = document.querySelector('[data-testid=snippet]');
const copy = document.querySelector<HTMLElement>('#copy');

if (code && copy) {
  render(
    copyButton('Copy', () => code.textContent),
    copy,
  );
  if (await isServedByUs()) {
    code.textContent = snippetFor(location.origin);
    document.querySelector('.general')?.toggleAttribute('hidden', true);
    document.querySelector('.served')?.toggleAttribute('hidden', false);
  }
}

/** Whether our own server gave this page, rather than one of mere files: it numbers its answers. */
async function isServedByUs(): Promise<boolean> {
  const page = await fetch(location.pathname, { method: 'HEAD' }).catch(() => null);
  return page?.headers.has('Request-Id') ?? false;
}
