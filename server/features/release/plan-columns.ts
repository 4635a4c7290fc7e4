import { columnsOf, ratingOf } from '../../../analysis/model/instrument/choices.ts';
import type { Definition } from '../../../analysis/model/instrument/definition.ts';
import { itemKinds } from '../../../analysis/model/instrument/kinds/index.ts';
import { both, mapText, plain, textIn } from '../../../analysis/model/text.ts';
import type { ReleaseColumn, Scoring } from '../../contract/release.ts';

/** A column as the instrument promises it, before there are cells. */
export type PlannedColumn = Omit<ReleaseColumn, 'rows'>;

/** Every column that a release of this instrument has, in the order of the questionnaire. */
export function planColumns(definition: Definition, kinds = itemKinds): PlannedColumn[] {
  return [
    ...definition.items.flatMap((item) =>
      columnsOf(definition, item, kinds).map(({ part, values, ...column }): PlannedColumn => ({
        ...column,
        label: part
          ? mapText(item.text, (words, language) => `${words} – ${textIn(part, language)}`)
          : item.text,
        values: [...values],
      })),
    ),
    flagColumn,
    ...[...definition.scales, ...definition.derived].map(({ code, name = plain(code) }): PlannedColumn => ({
      pool: 'rows',
      name: code,
      kind: 'real',
      role: 'score',
      label: name,
      values: [],
    })),
  ];
}

const flagColumn: PlannedColumn = {
  pool: 'rows',
  name: 'flagged',
  kind: 'integer',
  role: 'flag',
  label: both('作答质量存疑', 'Signs of careless answering'),
  values: [
    { value: 0, label: both('否', 'No') },
    { value: 1, label: both('是', 'Yes') },
  ],
};

/** The scoring of an instrument in the words of the analysis contract. */
export function scoringOf(definition: Definition, kinds = itemKinds): Scoring {
  return {
    items: Object.fromEntries(
      definition.items.flatMap((item) => {
        const rating = ratingOf(definition, item, kinds);
        return rating ? [[item.code, { reverse: rating.reversed, range: rating.range }]] : [];
      }),
    ),
    scales: Object.fromEntries(
      definition.scales.map(({ code, items, score = 'mean', minimumAnswered }) => [
        code,
        { items: [...items], score, minimumAnswered },
      ]),
    ),
    derived: Object.fromEntries(definition.derived.map(({ code, formula }) => [code, formula])),
  };
}
