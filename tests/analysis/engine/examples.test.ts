import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { reply } from '../../../analysis/engine/analyse.ts';
import { isForAnswers } from '../../../analysis/model/procedure/two-forms.ts';
import { declarations, procedureNames } from '../../../analysis/model/procedures/index.ts';
import { tableOf, type Cells } from '../relate/claims.ts';
import { packed } from './packed.ts';

const read = (path: string) => readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8');
const { columns } = JSON.parse(read('tests/fixtures/analysis/describe/bfi.json')) as { columns: Cells };
const table = packed(tableOf(columns));
const { analyses: examples, ...definitions } = JSON.parse(read('server/contract/analysis-example.json')) as {
  analyses: { procedure: string }[];
};

describe('the example of each procedure', () => {
  it('show every procedure', () => {
    const shown = examples.map(({ procedure }) => procedure).sort();
    const onAnswers = procedureNames.filter((name) => isForAnswers(declarations[name]));
    expect(shown).toEqual(onAnswers.sort());
  });

  it.each(examples)('$procedure runs and says what it did', (example) => {
    const [answer] = reply(table, { ...definitions, analyses: [example] }).analyses;
    expect(answer).toMatchObject({ procedure: example.procedure });
    expect(answer!.n).toBeGreaterThan(300);
    expect(answer!.definition).not.toBe('');
  });

  it('answers in Chinese with the same numbers', () => {
    const [inEnglish, inChinese] = (['en', 'zh-CN'] as const).map(
      (language) => reply(table, { ...definitions, language, analyses: examples }).analyses,
    );
    const numbers = ({ definition, notes, ...rest }: (typeof inEnglish & object)[number]) => ({
      ...rest,
      words: [definition, ...notes].length,
    });
    expect(inChinese!.map(numbers)).toEqual(inEnglish!.map(numbers));
    const said = inChinese!.flatMap(({ definition, notes }) => [definition, ...notes]);
    for (const sentence of said) {
      expect(sentence).toMatch(/[\u4e00-\u9fff]/);
      expect(sentence).not.toMatch(/undefined|[{}]/);
    }
  });
});
