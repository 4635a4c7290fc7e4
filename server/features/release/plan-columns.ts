import { choicesOf, rangeOf } from '../../../analysis/model/instrument/choices.ts';
import type { Definition, Item } from '../../../analysis/model/instrument/definition.ts';
import type { ReleaseColumn, Scoring } from '../../contract/release.ts';

/** A column as the instrument promises it, before there are cells. */
export type PlannedColumn = Omit<ReleaseColumn, 'rows' | 'sha256'>;

/** Every column that a release of this instrument has, in the order of the questionnaire. */
export function planColumns(definition: Definition): PlannedColumn[] {
  return [
    ...definition.items.map((item) => itemColumn(definition, item)),
    flagColumn,
    ...[...definition.scales, ...definition.derived].map(({ code, name }): PlannedColumn => {
      const label = name ?? { 'zh-CN': code, en: code };
      return { pool: 'rows', name: code, kind: 'real', role: 'score', label, values: [] };
    }),
  ];
}

function itemColumn(definition: Definition, item: Item): PlannedColumn {
  const { code, type, text: label } = item;
  if (type === 'open')
    return { pool: `open:${code}`, name: code, kind: 'text', role: 'open', label, values: [] };
  const values = choicesOf(definition, item).flatMap(({ answer, label }) =>
    typeof answer === 'number' ? [{ value: answer, label }] : [],
  );
  if (type === 'scale') {
    const role = item.attentionCheck ? 'check' : 'item';
    return { pool: 'rows', name: code, kind: 'integer', role, label, values };
  }
  const pool = item.storage === 'detached' ? `detached:${code}` : 'rows';
  return { pool, name: code, kind: 'integer', role: 'background', label, values };
}

const flagColumn: PlannedColumn = {
  pool: 'rows',
  name: 'flagged',
  kind: 'integer',
  role: 'flag',
  label: { 'zh-CN': '作答质量存疑', en: 'Signs of careless answering' },
  values: [
    { value: 0, label: { 'zh-CN': '否', en: 'No' } },
    { value: 1, label: { 'zh-CN': '是', en: 'Yes' } },
  ],
};

/** The scoring of an instrument in the words of the analysis contract. */
export function scoringOf(definition: Definition): Scoring {
  const rated = definition.items.filter((item) => item.type === 'scale');
  return {
    items: Object.fromEntries(
      rated.map(({ code, options, reverse = false }) => [
        code,
        { reverse, range: rangeOf(definition, options) },
      ]),
    ),
    scales: Object.fromEntries(
      definition.scales.map(({ code, items, minimumAnswered }) => [
        code,
        { items: [...items], score: 'mean', minimumAnswered },
      ]),
    ),
    derived: Object.fromEntries(definition.derived.map(({ code, formula }) => [code, formula])),
  };
}
