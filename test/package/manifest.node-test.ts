import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import * as classes from '../../widget/element.ts';
import type { Declaration, Module, Named } from '../../tools/package/manifest.ts';

const classOf = new Map(Object.entries(classes));
const { modules } = JSON.parse(readFileSync('dist/custom-elements.json', 'utf8')) as {
  modules: Module[];
};
const elements = modules.flatMap(({ declarations }) => declarations);
const sources = globSync('widget/**/*.ts').map((file) => readFileSync(file, 'utf8'));
const namesOf = (list: readonly Named[] = []) => list.map(({ name }) => name).toSorted();
const all = (of: (element: Declaration) => readonly Named[] | undefined) =>
  [...new Set(elements.flatMap((element) => namesOf(of(element))))].toSorted();
const written = (pattern: RegExp) =>
  [
    ...new Set(sources.flatMap((text) => [...text.matchAll(pattern)].map(([, name = '']) => name))),
  ].toSorted();

describe('custom-elements.json', () => {
  for (const { name, tagName, attributes, members, description } of elements) {
    it(`has every attribute that <${tagName}> observes`, () => {
      assert.deepEqual(namesOf(attributes), classOf.get(name)?.observedAttributes.toSorted());
    });

    it(`says what <${tagName}> is for, and each of its members`, () => {
      const silent = [...(attributes ?? []), ...(members ?? [])].filter((one) => !one.description);
      assert.deepEqual(namesOf(silent), []);
      assert.ok(description);
    });
  }

  it('has every event that an element tells, with the type of its detail', () => {
    assert.deepEqual(
      all(({ events }) => events),
      written(/^ {2}'(sesamy:[a-z-]+)': \w/gm),
    );
    for (const { type } of elements.flatMap(({ events = [] }) => events))
      assert.match(type?.text ?? '', /^CustomEvent<(Refund|Bill|Search)EventDetail>$/);
  });

  it('has every part that can be styled', () => {
    const parts = [...written(/\bpart="([a-z]+)"/g), 'notice', 'problem'];
    assert.deepEqual(
      all(({ cssParts }) => cssParts),
      [...new Set(parts)].toSorted(),
    );
  });

  it('has every slot', () => {
    assert.deepEqual(
      all(({ slots }) => slots),
      ['', ...written(/<slot name="([a-z]+)"/g)],
    );
  });

  it('names modules that are there, and where the elements are defined', () => {
    for (const { path } of modules) assert.ok(readFileSync(path), path);
    const [registration] = modules.filter(({ declarations }) => declarations.length === 0);
    assert.equal(registration?.path, 'dist/widget/index.js');
    assert.equal(registration?.exports.length, elements.length);
  });
});
