import { html } from 'hono/html';

export type Html = ReturnType<typeof html>;

/** A sentence of the document: what stands between backticks is code. */
export function words(text: string): (string | Html)[] {
  return text
    .split('`')
    .map((part, index) => (index % 2 === 1 ? html`<code>${part}</code>` : part));
}

const ITEM = '\n- ';

/** A description: sentences, and where there are several meanings, a list of them. */
export function prose(text: string): Html {
  const [sentences = '', ...meanings] = text.split(ITEM);
  return html`<p>${words(sentences)}</p>
    ${
      meanings.length > 0
        ? html`<ul class="meanings">
            ${meanings.map((one) => html`<li>${words(one)}</li>`)}
          </ul>`
        : ''
    }`;
}

/** A place on the page, by any text. */
export const anchor = (text: string) => text.replaceAll(/\W+/g, '-').toLowerCase();

const BLOCK = /^```\w*\n(?<code>[^`]*)\n```$|^## (?<title>.+)$|^(?<line>.+)$/gm;

/** As much of Markdown as the document’s introduction uses. */
export function markdown(text: string): Html[] {
  return [...text.matchAll(BLOCK)].map(({ groups = {} }) => {
    const { code, title, line = '' } = groups as Record<string, string | undefined>;
    if (code !== undefined) return html`<pre><code>${code}</code></pre>`;
    if (title !== undefined) return html`<h2 id="${anchor(title)}">${title}</h2>`;
    return html`<p>${words(line)}</p>`;
  });
}

/** The titles in it. */
export function titlesIn(text: string): string[] {
  return [...text.matchAll(BLOCK)].flatMap(({ groups }) => groups?.['title'] ?? []);
}
