import { html, nothing } from 'lit';
import { elementOf } from '../story.ts';
import { TOKENS, type TokenName, cssOf } from '../tokens.ts';
import type { Theme } from '../view.ts';
import { copyButton } from './copy.ts';
import { knobView } from './knob.ts';
import type { Page } from './page.ts';

/** The tokens, to turn and to take home. */
export function tokensView({ story, view: { tokens, theme }, go }: Page) {
  const css = cssOf(elementOf(story), tokens);
  const turn = (name: TokenName, value: string) => {
    const { [name]: _, ...others } = tokens;
    go({ tokens: value ? { ...others, [name]: value } : others }, 'replace');
  };
  const reset = () => go({ tokens: {} }, 'replace');

  return html`
    <section class="card tokens" aria-labelledby="tokens">
      <h2 id="tokens">Tokens</h2>
      <p class="quiet">
        The custom properties that every element reads. One that is not set has a value for light
        and one for dark.
      </p>
      <div class="knobs">
        ${TOKENS.map((token) =>
          knobView({
            token,
            value: tokens[token.name],
            scheme: schemeOf(theme),
            turn: (value) => turn(token.name, value),
          }),
        )}
      </div>
      <div class="actions">
        ${copyButton('Copy CSS', () => css, !css)}
        <button class="button" ?disabled=${!css} @click=${reset}>Reset</button>
      </div>
      ${
        css
          ? html`<pre
              tabindex="0"
              role="group"
              aria-label="CSS"
            ><code data-testid="css">${css}</code></pre>`
          : nothing
      }
    </section>
  `;
}

function schemeOf(theme: Theme): 'light' | 'dark' {
  if (theme !== 'auto') return theme;
  return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
}
