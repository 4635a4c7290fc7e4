import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { crosswalk } from '../../../analysis/joint/crosswalk.ts';

interface Template {
  items: { code: string }[];
  scales: { code: string }[];
  derived: { code: string }[];
}
const read = (file: string): unknown => JSON.parse(readFileSync(`server/features/${file}`, 'utf8'));
const questionnaire = read('instrument/templates/pmi.json') as Template;
const codebook = read('codebook/templates/four-links.json') as { code: string; kind: string }[];
const cells = crosswalk.flatMap((family) => family.cells);

test('every item, scale and code of the crosswalk exists in the questionnaire or the codebook', () => {
  const measures = new Set(
    [...questionnaire.items, ...questionnaire.scales, ...questionnaire.derived].map(({ code }) => code),
  );
  const codes = new Set(codebook.map(({ code }) => code));
  for (const cell of cells) {
    const used = [...cell.items, cell.scale, cell.association?.score, cell.association?.withScore];
    for (const measure of used) if (measure !== undefined) expect(measures).toContain(measure);
    for (const code of [...cell.codes, ...(cell.within ? [cell.within] : [])]) expect(codes).toContain(code);
  }
});

test('every mechanism has a place', () => {
  const mechanisms = codebook.filter(({ kind }) => kind === 'mechanism');
  const placed = new Set(cells.flatMap((cell) => cell.codes));
  expect(mechanisms.map(({ code }) => code).filter((code) => !placed.has(code))).toEqual([]);
});
