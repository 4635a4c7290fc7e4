import { expect, test } from 'vitest';
import { answer, typed } from '../../../../analysis/engine/analyse.ts';
import { plain } from '../../../../analysis/model/text.ts';
import { reliabilityTable } from '../../../../server/features/result/reliability-table.ts';
import type { Ask } from '../../../../server/features/result/ask.ts';
import type { Survey } from '../../../../server/features/result/survey.ts';
import { tableOf } from '../../../analysis/relate/claims.ts';

const items = ['A1', 'A2', 'A3'];
const survey: Survey = {
  items: [],
  scales: [{ code: 'A', name: plain('A'), items, range: [1, 5], adverse: false, tags: {} }],
  backgrounds: [],
  parts: [],
};

async function notesOf(columns: Record<string, number[]>) {
  const scales = { A: { items, score: 'mean' as const, minimumAnswered: 2 } };
  const ask: Ask = (asked) => {
    const request = { analyses: asked };
    const { analyses } = answer(tableOf(columns), request, { items: {}, scales });
    return Promise.resolve({ request, results: typed(asked, analyses) });
  };
  const [table] = await reliabilityTable(survey, ask, 500);
  return table!.notes;
}

test('an item that runs against its scale is named in both languages, nothing else of the engine is', async () => {
  const against = await notesOf({
    A1: [1, 2, 3, 4, 5, 4],
    A2: [1, 2, 3, 5, 5, 4],
    A3: [4, 4, 3, 3, 3, 3],
  });
  expect(against.slice(1)).toEqual([
    {
      'zh-CN': 'A3 与其他题项方向相反：是否需要反向计分？',
      en: 'A3 runs against the other items: should it be reversed?',
    },
  ]);
  // The engine notes that all answers to A3 are equal, which tells what single people said.
  const equal = await notesOf({ A1: [1, 2, 3, 4, 5, 4], A2: [1, 2, 3, 5, 5, 4], A3: [3, 3, 3, 3, 3, 3] });
  expect(equal).toHaveLength(1);
});
