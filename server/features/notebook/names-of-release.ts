import { breakdownsOf } from '../../../analysis/disclosure/atoms/breakdowns-of.ts';
import { labelsOf } from '../../../analysis/disclosure/atoms/label-rows.ts';
import { bilingual, plain, type Text } from '../../../analysis/model/words.ts';
import type { Names } from '../../../analysis/presentation/presentation.ts';
import type { Disclosure } from '../../contract/disclosure.ts';
import type { Manifest } from '../../contract/release.ts';

/** How the columns, scales and values of a release are called; those of background as the groups that readers are told of. */
export function namesOfRelease(
  { columns, scoring }: Pick<Manifest, 'columns' | 'scoring'>,
  disclosure: Disclosure,
  readers: 'team' | 'outside',
): Names {
  const groups = labelsOf(disclosure[readers], breakdownsOf(columns, disclosure.hierarchy));
  const labels = new Map<string, Text>(columns.map(({ name, label }) => [name, label]));
  const values = new Map<string, ReadonlyMap<number, Text>>(
    columns.map((column) => [
      column.name,
      new Map((groups[column.name] ?? column.values).map(({ value, label }) => [value, label])),
    ]),
  );
  const said = (text: Text | undefined, otherwise: string) => {
    const words = bilingual(text ?? {});
    return words.en === '' ? plain(otherwise) : words;
  };
  return {
    of: (variable) => said(labels.get(variable), variable),
    value: (variable, value) => said(values.get(variable)?.get(Number(value)), String(value)),
    itemsOf: (scale) => scoring.scales[scale]?.items ?? [],
    isReversed: (item) => scoring.items[item]?.reverse ?? false,
  };
}
