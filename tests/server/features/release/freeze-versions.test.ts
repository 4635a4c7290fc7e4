import { expect, test } from 'vitest';
import { fullAnswers, pmi } from '../../../analysis/model/instrument/pmi.ts';
import { openAnswering } from '../response/answering.ts';
import { collect, freeze, readColumns } from './frozen.ts';

test('answers to two versions are one release where items are unchanged, and the manifest says which', async () => {
  const given = await openAnswering();
  await collect(given, 0, 10);
  const first = await freeze(given);
  const [old, ...same] = pmi.items;
  const definition = {
    ...pmi,
    items: [{ ...old!, text: { ...old!.text, en: 'Our plan is clear to everybody.' } }, ...same],
  };
  await given.own('PUT', 'instrument/draft', { definition, revision: 1 });
  const version = await given.own('POST', 'instrument/versions');
  const { hash } = version.json<{ hash: string }>();
  await given.own('POST', 'collection/open');
  for (let i = 0; i < 10; i++) {
    const answers = fullAnswers((choices) => i % choices, `新 ${i}`);
    await given.send((await given.sealAny({ instrument: hash, answers, flags: [] })).submission);
  }
  await given.own('POST', 'collection/close');

  const second = await freeze(given);
  expect(second).toMatchObject({ number: 2, n: 20, manifest: { instrument: { number: 2 } } });
  expect(second.manifest.joined).toEqual([
    { number: 1, hash: first.manifest.instrument.hash, rows: 10, items: same.map(({ code }) => code) },
  ]);
  const columns = await readColumns(given.services, second);
  const cells = (name: string) => columns.get(`rows ${name}`)!.map(Number);
  expect(cells(old!.code).filter((cell) => cell === -125)).toHaveLength(10);
  expect(cells(same[0]!.code).filter((cell) => cell === -125)).toHaveLength(0);
  expect(columns.get('open:O1 O1')).toHaveLength(20);
});
