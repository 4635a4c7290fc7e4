import { typeOfExpression, type Type } from '../expression/check.ts';
import { ExpressionError } from '../expression/faults.ts';
import { parseExpression } from '../expression/parse.ts';
import { nodesOf } from '../expression/syntax.ts';
import type { Block, Definition, Item } from './definition.ts';
import { saidIn } from './kinds/check-fields.ts';
import { itemKinds, kindOf } from './kinds/index.ts';
import { inOrder } from './path.ts';
import { type Fault, unfinished, unknownName } from './shape.ts';
import { variablesOf } from './variables.ts';

/** An expression of a definition: where it stands, and which items it may look back at. */
interface Placed {
  readonly place: string;
  readonly source: string;
  readonly gives: Type;
  /** Whether an item is asked before the place of the expression, whatever the order that a page lays. */
  readonly sees: (item: Item) => boolean;
}

/**
 * Every condition and formula can be read, gives what its place needs and looks back only: so there is no circle, and a page never
 * changes what has been passed. Skips lead forward, from and to places that are not shuffled.
 */
export function conditionFaults(definition: Definition, kinds = itemKinds): Fault[] {
  const variables = variablesOf(definition, kinds);
  const expressions = expressionsOf(definition, kinds).flatMap(({ place, source, gives, sees }) => {
    try {
      const expression = parseExpression(source);
      const column = nodesOf(expression).find(({ kind }) => kind === 'column');
      if (column?.kind === 'column')
        throw new ExpressionError('expression-column', column.at, { name: column.name });
      const type = typeOfExpression(expression, (name, raw) => {
        const found = raw ? undefined : variables.get(name);
        if (found && !sees(found.item)) throw new LaterError(name);
        return found?.type ?? null;
      });
      const right = type === null || type === gives || (gives === 'number' && type === 'truth');
      return right ? [] : [mustGive(place, gives)];
    } catch (error) {
      if (error instanceof LaterError) return [asksLater(place, error.message)];
      if (!(error instanceof ExpressionError)) throw error;
      return [unfinished(place, error.reason['zh-CN'], error.reason.en)];
    }
  });
  return [...expressions, ...carryFaults(definition, kinds), ...skipFaults(definition)];
}

class LaterError extends Error {}

const asksLater = (place: string, name: string) =>
  unfinished(
    place,
    `“${name}”在此之后才会问到（或与此处一起随机排列），条件只能用之前的题目`,
    `"${name}" is asked later, or shuffled together with this place; a condition looks back only`,
  );

const mustGive = (place: string, gives: Type) =>
  gives === 'truth'
    ? unfinished(place, '应为条件，如 A1 = 2', 'it must be a condition, such as A1 = 2')
    : unfinished(place, '应得出数值', 'it must give a number');

/** Which items are asked before a block, and before an item of a block, in whatever order a page lays them. */
export function lookingBack(definition: Definition, kinds = itemKinds) {
  const { shuffledBlocks = [] } = definition;
  const order = inOrder(definition);
  const place = new Map(order.flatMap(([, items]) => items).map(({ code }, at) => [code, at]));
  const blockAt = new Map(order.map(([{ code }], at) => [code, at]));

  const before = (own: Block) => (item: Item) => {
    const together = shuffledBlocks.includes(own.code) && shuffledBlocks.includes(item.block);
    return blockAt.get(item.block)! < blockAt.get(own.code)! && !together;
  };
  const beforeItem = (own: Item, block: Block) => (item: Item) => {
    if (item.block !== own.block) return before(block)(item);
    const silent = (each: Item) =>
      kindOf(each, kinds).presence === 'silent' || block.fixed?.includes(each.code);
    const shuffled = block.randomise && !(silent(own) && silent(item));
    return place.get(item.code)! < place.get(own.code)! && !(shuffled && !silent(item));
  };
  return { before, beforeItem };
}

function expressionsOf(definition: Definition, kinds: typeof itemKinds): Placed[] {
  const order = inOrder(definition);
  const blockAt = new Map(order.map(([{ code }], at) => [code, at]));
  const indexOf = new Map(definition.items.map(({ code }, at) => [code, at]));

  const { before, beforeItem } = lookingBack(definition, kinds);

  return order.flatMap(([block, items]) => [
    ...(block.showIf !== undefined
      ? [
          {
            place: `blocks[${blockAt.get(block.code)}].showIf`,
            source: block.showIf,
            gives: 'truth' as const,
            sees: before(block),
          },
        ]
      : []),
    ...items.flatMap((item): Placed[] => {
      const at = `items[${indexOf.get(item.code)}]`;
      const earlier = beforeItem(item, block);
      const orItself = (each: Item) => each.code === item.code || earlier(each);
      const kind = kindOf(item, kinds);
      const formula = kind.formula?.(item);
      const said = saidIn(kind.fields, item, at);
      return [
        ...(item.showIf !== undefined
          ? [{ place: `${at}.showIf`, source: item.showIf, gives: 'truth' as const, sees: earlier }]
          : []),
        ...(item.checks ?? []).map(({ holds }, n) => ({
          place: `${at}.checks[${n}].holds`,
          source: holds,
          gives: 'truth' as const,
          sees: orItself,
        })),
        ...(item.skip ?? []).map(({ when }, n) => ({
          place: `${at}.skip[${n}].when`,
          source: when,
          gives: 'truth' as const,
          sees: orItself,
        })),
        ...(formula !== undefined
          ? [{ place: `${at}.formula`, source: formula, gives: 'number' as const, sees: earlier }]
          : []),
        ...said
          .filter(({ field }) => field.input === 'conditions')
          .flatMap(({ value, place }) =>
            Object.entries(value as Record<string, string>).map(([choice, source]) => ({
              place: `${place}.${choice}`,
              source,
              gives: 'truth' as const,
              sees: earlier,
            })),
          ),
      ];
    }),
  ]);
}

/** Choices are carried from an earlier item with choices of its own. */
function carryFaults(definition: Definition, kinds: typeof itemKinds): Fault[] {
  const ordered = inOrder(definition).flatMap(([, items]) => items);
  return definition.items.flatMap((item, index) =>
    saidIn(kindOf(item, kinds).fields, item, `items[${index}]`).flatMap(({ field, value, place }) => {
      if (field.input !== 'item') return [];
      const from = ordered.findIndex(({ code }) => code === value);
      const lists = from >= 0 && 'choices' in kindOf(ordered[from]!, kinds).fields;
      if (!lists) return [unknownName(place, String(value))];
      return from < ordered.indexOf(item) ? [] : [asksLater(place, String(value))];
    }),
  );
}

function skipFaults({ blocks, items, shuffledBlocks = [] }: Definition): Fault[] {
  const blockAt = new Map(blocks.map(({ code }, at) => [code, at]));
  const shuffled = shuffledBlocks.flatMap((code) => blockAt.get(code) ?? []);
  const [first, last] = [Math.min(...shuffled), Math.max(...shuffled)];
  const isMoving = (code: string) => {
    const at = blockAt.get(code)!;
    return (blocks[at]?.randomise ?? false) || (at >= first && at <= last);
  };
  const ordered = inOrder({ blocks, items }).flatMap(([, own]) => own);
  return items.flatMap((item, index) =>
    (item.skip ?? []).flatMap(({ to }, n) => {
      const place = `items[${index}].skip[${n}].to`;
      if (isMoving(item.block))
        return [
          unfinished(place, '随机排列的部分不能跳题', 'nothing can be skipped from within what is shuffled'),
        ];
      if (to === 'end') return [];
      const block = blockAt.get(to);
      const target = ordered.findIndex(({ code }) => code === to);
      if (block === undefined && target < 0) return [unknownName(place, to)];
      const forward = block === undefined ? target > ordered.indexOf(item) : block > blockAt.get(item.block)!;
      const movingTarget =
        block === undefined
          ? isMoving(ordered[target]!.block)
          : shuffled.length > 0 && block >= first && block <= last;
      return forward && !movingTarget
        ? []
        : [
            unfinished(
              place,
              '只能跳到之后、且不随机排列的题目或部分',
              'a skip leads to a later item or block that is not shuffled',
            ),
          ];
    }),
  );
}
