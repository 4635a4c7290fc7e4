import type { Scale } from '../../../../analysis/model/instrument/definition.ts';
import { both, type Text } from '../../../../analysis/model/words.ts';
import type { Assembly } from '../assembly.ts';
import type { Ledger } from '../report.ts';

const mixed = both(
  '其题目不是同一组选项的评分题，没有建成量表',
  'its items are not ratings on one option set, so no scale was made of them',
);

/** The scales that a list names beside its items. */
export function scalesOf(
  named: ReadonlyMap<string, readonly string[]>,
  assembly: Assembly,
  everywhere: (words: string) => Text,
  ledger: Ledger,
): Scale[] {
  return [...named].flatMap(([name, items]) => {
    const sets = new Set(items.map((code) => optionsOf(assembly, code)));
    if (sets.size > 1 || sets.has(undefined)) {
      ledger.dropped(name, 'calculation', mixed);
      return [];
    }
    ledger.kept(name, 'calculation');
    return [
      {
        code: assembly.codeFor(name, 'S'),
        name: everywhere(name),
        items,
        minimumAnswered: Math.ceil(items.length / 2),
      },
    ];
  });
}

function optionsOf({ items }: Assembly, code: string): string | undefined {
  const item = items.find((each) => each.code === code);
  return item && 'options' in item ? String(item.options) : undefined;
}
