import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { Frame, Tags } from '../../../analysis/model/frame/frame.ts';
import { valueOf } from '../../../analysis/model/frame/read-frame.ts';
import { Problem, problemBody } from '../../../server/platform/problem.ts';
import { spanOf } from '../../../server/features/demonstration/load-interviews.ts';
import { listTemplates } from '../../../server/templates/list-templates.ts';
import { readDemonstration } from '../../../server/templates/read-demonstration.ts';
import { readTemplate } from '../../../server/templates/read-template.ts';
import { templateNames, templatesFolder } from '../../../server/templates/template-files.ts';

/** A copy of the shipped templates in a folder of its own. */
function ownTemplates(): string {
  const folder = mkdtempSync(join(tmpdir(), 'fourlinks-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  for (const name of ['blank', 'hospital'])
    cpSync(join(templatesFolder, name), join(folder, name), { recursive: true });
  return folder;
}

async function faultOf(reading: Promise<unknown>): Promise<string> {
  const error = await reading.then(
    () => null,
    (error: unknown) => error,
  );
  expect(error).toBeInstanceOf(Problem);
  return problemBody(error as Problem, 'en').title;
}

describe.each(await templateNames())('the shipped template %s', (name) => {
  test('is read without a fault, and its tags name values of its frame', async () => {
    const { frame, instrument, codes } = await readTemplate(name);
    const parts = instrument ? [...instrument.blocks, ...instrument.items, ...instrument.scales] : [];
    for (const { tags } of [...parts, ...codes]) expectKnown(frame, tags);
    if (frame) for (const { kind } of codes) expect(frame.kinds.map(({ code }) => code)).toContain(kind);
    if (instrument) expect(instrument.frame).toBe(frame?.code);
  });

  test('has a demonstration whose excerpts quote the transcripts once and carry values of its frame', async () => {
    const { frame } = await readTemplate(name);
    const { interviews, coders } = await readDemonstration(name);
    const texts = new Map(interviews.map(({ code, text }) => [code, text]));
    for (const { attributes } of interviews) expectKnown(frame, listed(attributes));
    for (const { codings } of coders)
      for (const { interview, quote, values } of codings) {
        expect(spanOf(texts.get(interview)!, quote).end).toBeGreaterThan(0);
        expectKnown(frame, listed(values));
      }
  });
});

const listed = (values: Readonly<Record<string, string>>): Tags =>
  Object.fromEntries(Object.entries(values).map(([dimension, value]) => [dimension, [value]]));

function expectKnown(frame: Frame | null, tags: Tags = {}): void {
  for (const [dimension, values] of Object.entries(tags))
    for (const value of values)
      expect(frame && valueOf(frame, dimension, value), `${dimension}:${value}`).toBeTruthy();
}

test('the list says what each template holds, the default first', async () => {
  const { templates, faults } = await listTemplates('en');
  expect(faults).toEqual([]);
  expect(templates.map(({ name }) => name)).toEqual(['four-links', 'blank', 'hospital']);
  expect(templates[0]!.contents).toMatchObject({ blocks: 15, items: 66, scales: 13, codes: 33 });
  expect(templates[0]!.contents.dimensions.map(({ values }) => values)).toEqual([5, 10, 3, 3]);
  expect(templates[1]!.contents).toEqual({
    dimensions: [],
    blocks: 0,
    items: 0,
    scales: 0,
    codes: 0,
    demonstration: true,
  });
});

test('a folder with a template.json is a template; nothing else has to be touched', async () => {
  const folder = ownTemplates();
  mkdirSync(join(folder, 'school'));
  const card = { format: 1, name: { fr: 'École' }, description: { fr: 'Vide' } };
  writeFileSync(join(folder, 'school', 'template.json'), JSON.stringify(card));
  const { templates } = await listTemplates('en', folder);
  expect(templates.map(({ name }) => name)).toEqual(['blank', 'hospital', 'school']);
  expect(await readTemplate('school', folder)).toMatchObject({ frame: null, instrument: null, codes: [] });
});

test('a template of a newer version is refused by its number, and the list shows the others', async () => {
  const folder = ownTemplates();
  writeFileSync(join(folder, 'blank', 'template.json'), JSON.stringify({ format: 2 }));
  expect(await faultOf(readTemplate('blank', folder))).toBe(
    'The template "blank" is of format 2; this program knows format 1 only. Upgrade it first.',
  );
  const { templates, faults } = await listTemplates('zh-CN', folder);
  expect(templates.map(({ name }) => name)).toEqual(['hospital']);
  expect(faults).toEqual(['模板“blank”的格式版本是 2，此程序只认识版本 1。请升级程序后再用。']);
});

test.each([
  ['template.json', '{', 'template.json'],
  ['template.json', '{"format":1,"name":{"en":"X"}}', '"description": it is missing'],
  ['codebook.json', '[{"name":{"en":"X"},"colour":"red"}]', '"0.colour": there is no such field'],
  ['frame.json', '{"format":1}', 'frame.json'],
  ['instrument.json', '{"title":{"en":"X"}}', '"code": it is missing'],
])('a fault in %s is named with its file and place: %s', async (file, text, named) => {
  const folder = ownTemplates();
  writeFileSync(join(folder, 'hospital', file), text);
  const sentence = await faultOf(readTemplate('hospital', folder));
  expect(sentence).toContain(file);
  expect(sentence).toContain(named);
});
