import type { Definition, Item } from '../../../../analysis/model/instrument/definition.ts';
import { type Bilingual, both } from '../../../../analysis/model/words.ts';
import type { ElementKind, Ledger } from '../report.ts';

type Target = 'limesurvey' | 'xlsform';

interface Lack {
  readonly field: string;
  readonly kind: ElementKind;
  readonly in: readonly Target[];
  readonly lost: (item: Item & Readonly<Record<string, unknown>>) => boolean;
  readonly reason: Bilingual;
}

const everywhere: readonly Target[] = ['limesurvey', 'xlsform'];
const has = (field: string) => (item: Readonly<Record<string, unknown>>) => item[field] !== undefined;
const listed = ({ type }: Item) => type !== 'multiple';

/** What of an item another tool has no place for. */
const lacks: readonly Lack[] = [
  {
    field: 'skip',
    kind: 'condition',
    in: everywhere,
    lost: has('skip'),
    reason: both('跳题写成了被跳过部分的条件', 'what it passes over has a condition instead'),
  },
  {
    field: 'picture',
    kind: 'media',
    in: everywhere,
    lost: has('picture'),
    reason: both('图片没有带上', 'pictures are not taken along'),
  },
  {
    field: 'showChoice',
    kind: 'condition',
    in: ['limesurvey'],
    lost: (item) => listed(item) && (has('showChoice')(item) || has('carry')(item)),
    reason: both('这类题的选项总是全部显示', 'questions of this type offer all choices always'),
  },
  {
    field: 'weights',
    kind: 'setting',
    in: everywhere,
    lost: has('weights'),
    reason: both('各组机会均等', 'all forms are drawn alike'),
  },
  {
    field: 'fixed',
    kind: 'setting',
    in: everywhere,
    lost: (item) => has('fixed')(item) && item['randomise'] === true,
    reason: both('固定位置的选项也会随机排列', 'choices that keep their place are shuffled too'),
  },
  {
    field: 'randomise',
    kind: 'setting',
    in: ['limesurvey'],
    lost: (item) => item.type === 'bestWorst' && item['randomise'] === true,
    reason: both('选项不随机排列', 'choices keep their order'),
  },
  {
    field: 'storage',
    kind: 'setting',
    in: ['limesurvey'],
    lost: (item) => item['storage'] === 'detached',
    reason: both('那里不会与答卷分开存放', 'it is not stored apart from the other answers there'),
  },
  {
    field: 'look',
    kind: 'setting',
    in: ['limesurvey'],
    lost: has('look'),
    reason: both('显示成普通的选项', 'it is shown as plain choices'),
  },
  {
    field: 'forms',
    kind: 'setting',
    in: ['limesurvey'],
    lost: has('forms'),
    reason: both('各组只有编号，没有名称', 'forms have numbers and no names'),
  },
  ...(['adverse', 'facet', 'note', 'tags'] as const).map((field): Lack => ({
    field,
    kind: 'setting',
    in: ['limesurvey'],
    lost: has(field),
    reason: both('研究者自用的标注没有带上', 'what is noted for researchers is not taken along'),
  })),
  {
    field: 'reverse',
    kind: 'setting',
    in: ['limesurvey'],
    lost: has('reverse'),
    reason: both('反向计分没有位置', 'there is no place for reverse keys'),
  },
  {
    field: 'attentionCheck',
    kind: 'setting',
    in: ['limesurvey'],
    lost: has('attentionCheck'),
    reason: both('注意力检测没有位置', 'there is no place for attention checks'),
  },
];

/** Tells what another tool cannot hold. */
export function tellLeft(definition: Definition, target: Target, ledger: Ledger): void {
  for (const item of definition.items)
    for (const lack of lacks)
      if (lack.in.includes(target) && lack.lost(item as Item & Record<string, unknown>))
        ledger.approximated(`${item.code}.${lack.field}`, lack.kind, lack.reason);
  for (const { code } of [...definition.scales, ...definition.derived])
    if (target === 'limesurvey')
      ledger.dropped(
        code,
        'calculation',
        both('量表和派生分数没有位置', 'there is no place for scales and derived scores'),
      );
  if (
    target === 'xlsform' &&
    (definition.shuffledBlocks?.length || definition.blocks.some(({ randomise }) => randomise))
  )
    ledger.approximated('blocks', 'setting', both('题目不随机排列', 'items keep their order'));
  for (const [part] of Object.entries(definition.consent ?? {}))
    if (target === 'limesurvey' && part !== 'purpose')
      ledger.dropped(`consent.${part}`, 'message', both('没有它的位置', 'there is no place for it'));
}
