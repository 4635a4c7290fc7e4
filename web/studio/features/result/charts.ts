import type { Frame } from '../../../../analysis/model/frame/frame.ts';
import type { Table } from '../../../../analysis/model/table.ts';
import type { Text } from '../../../../server/contract/construct.ts';
import { m } from '../../../messages/compiled/messages.js';
import { type ChartWords, drawTable, type TableChart } from '../../../ui/charts/table-chart.ts';

const words: ChartWords = {
  associations: (title) => m.result_association_chart({ title }),
  means: (title, midpoint) => m.result_profile_chart({ title, midpoint }),
  answers: (title) => m.result_items_chart({ title }),
  get turned() {
    return m.result_items_turned();
  },
  get turnedBack() {
    return m.result_items_turned_back();
  },
};

/** The chart of a table in the language of the page, where it has one. */
export function chartOf(
  table: Table,
  drawing: { readonly pick: (text: Text) => string; readonly frame: Frame },
): TableChart | null {
  return drawTable(table, { ...drawing, words });
}
