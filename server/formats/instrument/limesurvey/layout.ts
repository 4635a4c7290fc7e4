import type { Definition, Item } from '../../../../analysis/model/instrument/definition.ts';
import { inOrder } from '../../../../analysis/model/instrument/path.ts';

/** Items that LimeSurvey asks in one question: a table of ratings, or an item alone. */
export interface Asked {
  readonly code: string;
  readonly items: readonly Item[];
  readonly isTable: boolean;
}

const inTables = new Set(['scale']);
const shared = (item: Item) =>
  JSON.stringify([
    item.type,
    item.grid,
    item.help ?? null,
    item.optional ?? false,
    (item as { options?: unknown }).options,
  ]);

/** The questions of each block: rows of a table that stand together and look alike are one. */
export function questionsOf(definition: Definition): (readonly [string, Asked[]])[] {
  const tables = new Set<string>();
  return inOrder(definition).map(([block, items]) => {
    const questions: Asked[] = [];
    for (let at = 0; at < items.length;) {
      const item = items[at]!;
      const grid = item.grid;
      const end = items.findIndex((each, index) => index > at && shared(each) !== shared(item));
      const run = items.slice(at, end < 0 ? items.length : end);
      const isTable =
        grid !== undefined &&
        inTables.has(item.type) &&
        run.length > 1 &&
        !tables.has(grid) &&
        !block.randomise;
      if (isTable) tables.add(grid);
      const own = isTable ? run : [item];
      questions.push({ code: isTable ? grid : item.code, items: own, isTable });
      at += own.length;
    }
    return [block.code, questions] as const;
  });
}

/** How LimeSurvey calls the answer to an item. */
export function namesThere(definition: Definition): Map<string, string> {
  return new Map(
    questionsOf(definition).flatMap(([, questions]) =>
      questions.flatMap(({ code, items, isTable }) =>
        items.map((item): [string, string] => [item.code, nameOf(code, item, isTable)]),
      ),
    ),
  );
}

function nameOf(code: string, item: Item, isTable: boolean): string {
  if (isTable) return `${code}_${rowCode(code, item)}`;
  return ['scale', 'differential', 'slider'].includes(item.type) ? `${code}_1` : code;
}

/** The code of a row: what follows the code of its table, or the whole. */
export const rowCode = (table: string, { code }: Item): string =>
  code.startsWith(`${table}_`) ? code.slice(table.length + 1) : code;
