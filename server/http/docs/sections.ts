import { html } from 'hono/html';
import type { OpenApi } from '../openapi/types.ts';
import { events } from './events.ts';
import { fields } from './fields.ts';
import { kind, typeAnchor } from './kinds.ts';
import { type Route, routeSection, routesOf } from './operations.ts';
import { problemTable } from './problems.ts';
import { type Html, anchor, prose, words } from './words.ts';

export interface Section {
  readonly id: string;
  readonly title: string;
  /** What is in it, by address and name. */
  readonly parts: readonly (readonly [id: string, name: Html | string])[];
  readonly content: Html;
}

/** A group of routes after the other, and what they all speak of. */
export function sectionsOf(document: OpenApi): Section[] {
  const routes = routesOf(document);
  const groups = document.tags.map(({ name, description }) => {
    const own = routes.filter(({ operation }) => operation.tags?.includes(name));
    return {
      id: anchor(name),
      title: name,
      parts: own.map(routePart),
      content: html`<p>${words(description)}</p>
        ${own.map((route) => routeSection(route, document))}`,
    };
  });
  return [
    ...groups,
    { id: 'events', title: 'Events', parts: [], content: events(document) },
    { id: 'problems', title: 'Problems', parts: [], content: problemTable() },
    types(document),
  ];
}

function routePart({ operation, path, methods: [method = ''] }: Route) {
  const name = html`<span class="method">${method}</span> ${path.replace('/api/v1', '')}`;
  return [operation.operationId, name] as const;
}

function types({ components }: OpenApi): Section {
  const all = Object.entries(components.schemas);
  return {
    id: 'types',
    title: 'Types',
    parts: all.map(([name]) => [typeAnchor(name), name]),
    content: html`${all.map(
      ([name, type]) =>
        html`<article class="card" aria-labelledby="${typeAnchor(name)}">
          <h3 id="${typeAnchor(name)}">${name}</h3>
          ${prose(type.description ?? '')}
          ${type.enum ? html`<p class="kind">${kind(type)}</p>` : ''} ${fields(type)}
        </article>`,
    )}`,
  };
}
