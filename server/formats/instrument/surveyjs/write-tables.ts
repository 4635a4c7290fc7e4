import type { Definition, Item } from '../../../../analysis/model/instrument/definition.ts';
import type { ScaleItem } from '../../../../analysis/model/instrument/kinds/scale.ts';

const isPlain = (item: Item): item is ScaleItem =>
  item.type === 'scale' && !item.help && !item.skip && !item.checks && !('look' in item && item.look);

/** The tables that one matrix can ask, with their rows: ratings alike that stand together. */
export function tablesOf({ items, grids = [] }: Definition): Map<string, readonly ScaleItem[]> {
  const targets = new Set(items.flatMap(({ skip = [] }) => skip.map(({ to }) => to)));
  return new Map(
    grids.flatMap(({ code }): [string, ScaleItem[]][] => {
      const rows = items.filter(({ grid }) => grid === code);
      const [first] = rows;
      const block = items.filter((item) => item.block === first?.block);
      const from = first ? block.indexOf(first) : 0;
      const together = rows.every((row, at) => block[from + at] === row && row.optional === first!.optional);
      const plain = rows.filter(isPlain);
      const alike = plain.length === rows.length && new Set(plain.map(({ options }) => options)).size === 1;
      return together && alike && !rows.some((row) => targets.has(row.code)) ? [[code, plain]] : [];
    }),
  );
}
