import type { Dataset } from '../../dataset/dataset.ts';
import { groupsOf, rowsOf } from '../../dataset/groups.ts';
import type { ReadOf } from '../../model/procedures/index.ts';

/** Events and size of each unit that has any size, summed over periods. */
export function exposures(data: Dataset, { unit, events, size }: ReadOf<'funnel'>) {
  const units = groupsOf(data.column(unit));
  const [counted, sizes] = [data.numbers(events), data.numbers(size)];
  return rowsOf(units).flatMap((rows, i) => {
    const own = [...rows].filter((row) => counted[row]! >= 0 && sizes[row]! > 0);
    const sum = (values: Float64Array) => own.reduce((all, row) => all + values[row]!, 0);
    return own.length > 0
      ? [{ unit: units.labels[i]!, events: sum(counted), size: sum(sizes), place: i }]
      : [];
  });
}
