import { expect, test } from 'vitest';
import type { Excerpt } from '../../../../server/contract/excerpt.ts';
import type { RefiPreview } from '../../../../server/contract/refi.ts';
import { plainHabits, writeAs } from '../../formats/refi/vendor.ts';
import { openCodedStudy, upload } from '../interview/given.ts';

const told = [
  {
    text: 'one two three\nfour five six\nseven eight nine',
    spans: [
      { start: 19, end: 23 },
      { start: 34, end: 39 },
    ],
  },
];
const silent = writeAs({ ...plainHabits, naming: 'none', newline: '\r\n', newlineCounts: 2 }, told);

test('where nothing proves the rule of counting, a person chooses it among samples, and the import keeps to it', async () => {
  const { app, study, owner } = await openCodedStudy();
  const url = `/api/studies/${study}`;
  const look = async (fields: Record<string, string>) =>
    (await upload(app, `${url}/refi/preview`, owner.headers, silent, fields)).json<RefiPreview>();

  const open = await look({});
  expect(open).toMatchObject({ rule: null, evidence: 'none', excerpts: 0 });
  expect(
    open.rules.filter(({ isOpen }) => isOpen).map(({ text, samples }) => [text, samples[0]!.shown?.quote]),
  ).toEqual([
    ['crlf=2,lf=1,bom=0,unit=code-points,end=exclusive', 'eight'],
    ['crlf=1,lf=1,bom=0,unit=code-points,end=exclusive', 'ght n'],
  ]);
  const rule = open.rules[0]!.text;
  const chosen = await look({ rule });
  expect(chosen).toMatchObject({ rule: { crlf: 2 }, evidence: 'chosen', excerpts: 2, troubles: [] });
  expect(chosen.rules.map(({ text }) => text)).toContain(open.rules[1]!.text);

  const store = (fields: Record<string, string>) =>
    upload(app, `${url}/refi/imports`, owner.headers, silent, { values: 'stance:problem', ...fields });
  expect((await store({ rule: 'crlf=3' })).json()).toMatchObject({ code: 'refi-rule-unknown' });
  await store({ rule });
  const excerpts = (await app.inject({ url: `${url}/excerpts`, headers: owner.headers })).json<Excerpt[]>();
  expect(excerpts.map(({ quote }) => quote)).toEqual(['five', 'eight']);
});
