import type { Bilingual } from '../../words.ts';
import { both } from '../../words.ts';
import type { Asked } from '../definition.ts';
import type { ChoiceList } from '../kinds/choice-list.ts';
import { inOrder, type Path } from '../path.ts';

export type ConditionUse = 'block' | 'item' | 'skip' | 'check' | 'choice';

/** A condition of a questionnaire with its place in the definition. */
export interface PlacedCondition {
  readonly place: string;
  readonly use: ConditionUse;
  /** The code of the block or item that it stands at. */
  readonly at: string;
  readonly source: string;
  /** Whether a path comes to the condition at all; only there does its outcome matter. */
  readonly isMet: (path: Path) => boolean;
}

export const conditionUses: Readonly<Record<ConditionUse, Bilingual>> = {
  block: both('部分的显示条件', 'when the block is shown'),
  item: both('题目的显示条件', 'when the item is shown'),
  skip: both('跳题条件', 'when a skip is taken'),
  check: both('校验', 'the check of an answer'),
  choice: both('选项的显示条件', 'when a choice is offered'),
};

/** Every condition of a questionnaire, in the order in which they are met. */
export function placedConditions(asked: Asked): PlacedCondition[] {
  const indexOf = new Map(asked.items.map(({ code }, at) => [code, at]));
  return inOrder(asked).flatMap(([block, items], b) => {
    const opens = (path: Path) => block.showIf === undefined || path.holds(block.showIf);
    const own: PlacedCondition[] =
      block.showIf === undefined
        ? []
        : [
            {
              place: `blocks[${b}].showIf`,
              use: 'block',
              at: block.code,
              source: block.showIf,
              isMet: (path) => !items.some(({ code }) => path.beyond.has(code)),
            },
          ];
    return [
      ...own,
      ...items.flatMap((item): PlacedCondition[] => {
        const { code, showIf, skip = [], checks = [] } = item;
        const { showChoice = {} } = item as Partial<ChoiceList>;
        const place = `items[${indexOf.get(code)}]`;
        const isShown = (path: Path) => path.shown.has(code);
        const isReached = (path: Path) => opens(path) && !path.beyond.has(code);
        return [
          ...(showIf === undefined
            ? []
            : [
                {
                  place: `${place}.showIf`,
                  use: 'item' as const,
                  at: code,
                  source: showIf,
                  isMet: isReached,
                },
              ]),
          ...Object.entries(showChoice).map(([value, source]) => ({
            place: `${place}.showChoice.${value}`,
            use: 'choice' as const,
            at: code,
            source,
            isMet: isShown,
          })),
          ...checks.map(({ holds }, n) => ({
            place: `${place}.checks[${n}].holds`,
            use: 'check' as const,
            at: code,
            source: holds,
            isMet: (path: Path) => isShown(path) && path.answers[code] !== undefined,
          })),
          ...skip.map(({ when }, n) => ({
            place: `${place}.skip[${n}].when`,
            use: 'skip' as const,
            at: code,
            source: when,
            isMet: isShown,
          })),
        ];
      }),
    ];
  });
}
