import { type SVGTemplateResult, html, svg } from 'lit';

const shapes = {
  good: svg`<path d="m6.5 10.3 2.4 2.4 4.7-5.2" />`,
  wait: svg`<path d="M10 6v4.2l2.7 1.6" />`,
  doubt: svg`<path d="M7.9 8a2.2 2.2 0 1 1 3.2 2c-.8.4-1.1.8-1.1 1.6M10 13.9v.1" />`,
  bad: svg`<path d="M10 6v4.6M10 13.7v.1" />`,
  info: svg`<path d="M10 9.4V14M10 6.3v.1" />`,
} satisfies Record<string, SVGTemplateResult>;

export type Tone = keyof typeof shapes;

/** A sign beside a text that says the same, so it is hidden from readers. */
export function icon(tone: Tone) {
  return html`<svg class="icon" viewBox="0 0 20 20" aria-hidden="true">
    <circle cx="10" cy="10" r="7.5" />
    ${shapes[tone]}
  </svg>`;
}
