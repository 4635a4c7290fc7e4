import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { reply as answerInWords } from '../../../../analysis/engine/analyse.ts';
import example from '../../../../server/contract/analysis-example.json' with { type: 'json' };
import type { AnalysisReply } from '../../../../server/contract/analysis.ts';
import type { Imported, ImportPreview } from '../../../../server/contract/import.ts';
import { readTable } from '../../../../server/formats/spreadsheet/read-table.ts';
import { openBfi } from '../release/importing.ts';

const bfi = readFileSync('tests/fixtures/bfi/bfi.csv');

/** Asks the engine about a release made of the imported table. */
async function openImported() {
  const { call, preview, import: importTable } = await openBfi();
  const { mapping } = (await preview(bfi)).json<ImportPreview>();
  const { release } = (await importTable(bfi, mapping, 'bfi.csv')).json<Imported>();
  return (request: object) => call('POST', `releases/${release.id}/analyses`, request);
}

test(
  'every procedure answers over HTTP on the imported table what it answers on the file',
  { timeout: 120_000 },
  async () => {
    const ask = await openImported();
    const reply = await ask(example);
    expect(reply.statusCode, reply.body).toBe(200);
    const { rows, analyses } = reply.json<AnalysisReply>();
    expect(rows).toBe(2800);

    const onFile = answerInWords(await readTable(bfi, 'bfi.csv'), example);
    expect(analyses.map(({ procedure, n, missing }) => ({ procedure, n, missing }))).toEqual(
      onFile.analyses.map(({ procedure, n, missing }) => ({ procedure, n, missing })),
    );
    const alpha = (answers: AnalysisReply['analyses']) =>
      answers.find((answer) => answer.procedure === 'reliability')!.alpha!;
    expect(alpha(analyses)).toBeCloseTo(alpha(onFile.analyses), 12);

    // The API page prints each by itself: the release knows scales and reversed items.
    for (const [i, alone] of example.analyses.entries()) {
      const printed = await ask({ analyses: [alone] });
      expect(printed.json<AnalysisReply>().analyses, alone.procedure).toEqual([analyses[i]]);
    }
  },
);

test('one kept answer is told in either language', async () => {
  const ask = await openImported();
  const analyses = [{ procedure: 'normality', variable: 'A1' }];
  const definition = async (language?: string) => {
    const reply = await ask({ analyses, ...(language && { language }) });
    return reply.json<AnalysisReply>().analyses[0]!.definition;
  };
  expect(await definition('zh-CN')).toBe('Shapiro–Wilk 检验，Royston AS R94');
  expect(await definition('en')).toBe('Shapiro–Wilk, Royston AS R94');
  expect(await definition()).toBe('Shapiro–Wilk, Royston AS R94');
  expect((await ask({ analyses, language: 'fr' })).statusCode).toBe(400);
});

test('a request that cannot be carried out names its field in the language of the reader', async () => {
  const ask = await openImported();
  const reply = await ask({ analyses: [{ procedure: 'describe', variables: ['Q9'] }] });
  expect(reply.statusCode).toBe(400);
  expect(reply.json()).toMatchObject({
    code: 'analysis-request-invalid',
    title: '分析请求中的“analyses[0].variables”无法执行：没有名为“Q9”的题项、量表或列。',
    details: { field: 'analyses[0].variables', reason: '没有名为“Q9”的题项、量表或列' },
  });
});
