import { html } from 'lit';

const SAID_FOR_MS = 1800;

/** Copies a text, and says what came of it: on the button, and aloud. */
export function copyButton(words: string, text: () => string, disabled = false) {
  const copy = async (event: MouseEvent) => {
    const button = event.currentTarget as HTMLButtonElement;
    const said = await copied(text());
    const voice = button.nextElementSibling;
    button.dataset['said'] = said;
    if (voice) voice.textContent = said;
    setTimeout(() => {
      delete button.dataset['said'];
      if (voice) voice.textContent = '';
    }, SAID_FOR_MS);
  };
  return html`<button class="button copy" ?disabled=${disabled} @click=${copy}>${words}</button
    ><span class="unseen" role="status"></span>`;
}

/** Pages that are not served safely have no clipboard, and people can refuse it. */
async function copied(text: string): Promise<string> {
  try {
    await navigator.clipboard.writeText(text);
    return 'Copied';
  } catch {
    return 'Not allowed';
  }
}
