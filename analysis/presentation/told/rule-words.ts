import type { ResultOf } from '../../model/procedures/index.ts';
import type { Value } from '../../model/procedure/parts.ts';
import { decimal } from '../../model/print-number.ts';
import { recordTables } from '../../model/records/record-tables.ts';
import { type Bilingual, both } from '../../model/words.ts';
import type { Note } from '../../notes/note.ts';
import type { Names } from '../presentation.ts';
import { joined, words } from '../say.ts';

type Proof = ResultOf<'ruleScore', Note>['proofs'][number];
type Step = Proof['steps'][number];

/** Stands before everything that rules and scenarios say. */
export const banner = both('模拟，不作任何决定', 'simulation, decides nothing');

/** As few decimals as it has, at most four. */
const plainNumber = (value: Value | undefined): string =>
  value == null ? '—' : decimal(value, 4).replace(/\.?0+$/, '');

/** Where a score comes from, step by step, in one sentence. */
export function proofWords({ score, human, steps }: Proof, names: Names): Bilingual {
  const parts = steps.map((step) => stepWords(step, names));
  const end = both(
    `自动 ${plainNumber(score)}${human === undefined ? '' : `，人工 ${plainNumber(human)}`}`,
    `automatic ${plainNumber(score)}${human === undefined ? '' : `, human ${plainNumber(human)}`}`,
  );
  return joined([banner, ...parts, end]);
}

function stepWords(step: Step, names: Names): Bilingual {
  const { operation, operands, found } = step;
  const value = plainNumber(step.value);
  const numbers = operands.map(plainNumber);
  const [first = '', second = '', third = ''] = numbers;
  switch (operation) {
    case 'count':
      return words(
        (say, zh) => `${say(rowWords(step, names))}${zh ? `共 ${found} 笔` : `: ${found} entries`}`,
      );
    case 'sum':
      return words(
        (say, zh) =>
          `${say(rowWords(step, names))}${zh ? `共 ${found} 笔，分值合计 ${value}` : `: ${found} entries, ${value} points together`}`,
      );
    case 'ratio':
      return same(`${first} ÷ ${second} = ${value}`);
    case 'add':
      return same(`${numbers.join(' + ')} = ${value}`);
    case 'times':
      return same(`${first} × ${second} = ${value}`);
    case 'min':
      return both(`${numbers.join('、')} 取小 = ${value}`, `the least of ${numbers.join(', ')} = ${value}`);
    case 'max':
      return both(`${numbers.join('、')} 取大 = ${value}`, `the most of ${numbers.join(', ')} = ${value}`);
    case 'cap':
      return both(`${first}，以 ${second} 为上限 = ${value}`, `${first}, at most ${second} = ${value}`);
    case 'step':
      return both(
        `${first}，每满 ${second} 计 ${third} = ${value}`,
        `${first}, ${third} for each whole ${second} = ${value}`,
      );
    case 'lookup':
      return both(`${first} 查表 = ${value}`, `${first} looked up = ${value}`);
  }
}

const same = (text: string) => both(text, text);

const columnTitles = new Map<string, Bilingual>(
  recordTables.entries.columns.map(({ name, title }) => [name, title]),
);

/** Which entries: `指标 I1，事由 迟报`. */
function rowWords({ rows }: Step, names: Names): Bilingual {
  const conditions = Object.entries(rows ?? {}).map(([column, values]) => {
    const title = columnTitles.get(column) ?? same(column);
    const shown = joined(
      values.map((value) => names.value(column, value)),
      '、',
      ' or ',
    );
    return both(`${title['zh-CN']} ${shown['zh-CN']} `, `${title.en} ${shown.en}`);
  });
  return conditions.length === 0 ? both('全部明细', 'all entries') : joined(conditions, '，', ', ');
}
