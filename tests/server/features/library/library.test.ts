import { expect, test } from 'vitest';
import type { Definition } from '../../../../analysis/model/instrument/definition.ts';
import { cutPart } from '../../../../analysis/model/instrument/part.ts';
import { faultsOf, readDraft } from '../../../../analysis/model/instrument/read-definition.ts';
import type { LibraryEntry, LibraryPart } from '../../../../server/contract/library.ts';
import { everyKind } from '../../../analysis/model/instrument/every-kind.ts';
import { givenResearcher, openTestServer } from '../../../support/server.ts';

async function openLibrary() {
  const { app, services } = await openTestServer();
  const [mine, other] = [await givenResearcher(services), await givenResearcher(services)];
  const call = (method: 'GET' | 'POST' | 'DELETE', path = '', body?: object, headers = mine.headers) =>
    app.inject({ method, url: `/api/library${path}`, headers, ...(body && { body }) });
  return { call, other };
}

test('what a researcher keeps is hers alone, found by its words, shown whole and removed', async () => {
  const { call, other } = await openLibrary();
  const definition = cutPart(everyKind, 'scale', 'R');
  const kept = (await call('POST', '', { kind: 'scale', definition })).json<LibraryEntry>();
  expect(kept).toMatchObject({ kind: 'scale', name: { en: 'Rating' }, items: 2, source: null });
  const found = (await call('GET', '?search=question%20r2')).json<LibraryEntry[]>();
  expect(found.map(({ id }) => id)).toEqual([kept.id]);
  expect((await call('GET', `/${kept.id}`)).json<LibraryPart>().definition).toEqual(definition);

  const theirs = (await call('GET', '', undefined, other.headers)).json<LibraryEntry[]>();
  expect(theirs.some(({ createdAt }) => createdAt !== null)).toBe(false);
  expect((await call('GET', `/${kept.id}`, undefined, other.headers)).statusCode).toBe(404);
  expect((await call('DELETE', `/${kept.id}`, undefined, other.headers)).statusCode).toBe(404);
  expect((await call('DELETE', `/${kept.id}`)).statusCode).toBe(204);
  expect((await call('GET', `/${kept.id}`)).json()).toMatchObject({ code: 'library-entry-unknown' });
});

test('what could not stand in a draft is refused', async () => {
  const { call } = await openLibrary();
  const reply = await call('POST', '', { kind: 'item', definition: { title: { en: 'x' } } });
  expect([reply.statusCode, reply.json<{ code: string }>().code]).toEqual([422, 'definition-invalid']);
});

test('what comes with the product is the scales of its templates, and licensed scales without words', async () => {
  const { call } = await openLibrary();
  const shipped = (await call('GET')).json<LibraryEntry[]>();
  expect(shipped.every(({ createdAt, source }) => createdAt === null && source !== null)).toBe(true);
  const parts = await Promise.all(
    shipped.map(async ({ id }) => (await call('GET', `/${id}`)).json<LibraryPart>()),
  );
  for (const { id, wordless, items, definition } of parts) {
    const draft = readDraft(definition);
    expect(draft.items, id).toHaveLength(items);
    expect(draft.scales.length, id).toBeGreaterThan(0);
    const faults = faultsOf(draft).filter(({ place }) => !/^items\[\d+\]\.text\./.test(place));
    expect(faults, id).toEqual([]);
    expect(
      draft.items.every(({ text }) => Object.values(text).every((words) => words === '')),
      id,
    ).toBe(wordless);
  }
  expect(parts.filter(({ wordless }) => wordless).map(({ id, items }) => [id, items])).toEqual([
    ['licensed.mbi-gs', 16],
    ['licensed.msq-short', 20],
    ['licensed.olbi', 16],
    ['licensed.panas', 20],
    ['licensed.swls', 5],
    ['licensed.uwes-9', 9],
  ]);
  const olbi = parts.find(({ id }) => id === 'licensed.olbi')!.definition as Definition;
  expect(olbi.items.filter((item) => 'reverse' in item)).toHaveLength(8);
});
