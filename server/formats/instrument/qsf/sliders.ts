import { both } from '../../../../analysis/model/words.ts';
import { fieldsOf, numberOf, wordsOf } from '../json-file.ts';
import { common, type Making } from './builder.ts';
import { entriesOf } from './survey-file.ts';
import { rowsOf, rowsTold } from './tables.ts';

/** A slider for each row; stars are a rating. */
export function sliders(making: Making): void {
  const { builder, question, id, tag, text } = making;
  const settings = fieldsOf(question['Configuration']);
  const isStars = wordsOf(question['Selector']) === 'STAR';
  const [low, high] = isStars
    ? [1, Math.min(20, numberOf(settings['StarCount']) ?? numberOf(settings['CSSliderMax']) ?? 5)]
    : [numberOf(settings['CSSliderMin']) ?? 0, numberOf(settings['CSSliderMax']) ?? 100];
  const rows = rowsOf(making);
  rowsTold(making);
  const grid = rows.length > 1 ? builder.grid(tag, text) : undefined;
  const labels = entriesOf(question['Labels']).map(([label]) =>
    builder.wording.text(question, (fields) => fieldsOf(fieldsOf(fields['Labels'])[label])['Display']),
  );
  const fits =
    Number.isInteger(low) &&
    Number.isInteger(high) &&
    low >= -120 &&
    high <= 127 &&
    low < high &&
    !numberOf(settings['NumDecimals']);
  for (const row of rows) {
    const own = Object.values(row.label).some(Boolean) && rows.length > 1 ? row.label : text;
    const base = { ...common(making, row.code, own, row.source), ...(grid ? { grid } : {}) };
    if (isStars) {
      const values = Array.from({ length: high }, (_, at) => at + 1);
      const options = builder.assembly.optionSet(
        values,
        values.map((value) => builder.wording.plain(String(value))),
        'stars',
      );
      builder.add({ ...base, type: 'scale', options, look: 'stars' });
    } else if (fits) {
      const [left, right] = [labels[0], labels.at(-1)];
      const ends =
        labels.length > 1 ? { left: builder.assembly.text(left!), right: builder.assembly.text(right!) } : {};
      builder.add({ ...base, type: 'slider', min: low, max: high, ...ends });
    } else
      builder.add({
        ...base,
        type: 'number',
        min: low,
        max: Math.max(low, high),
        ...(numberOf(settings['NumDecimals'])
          ? { decimals: Math.min(6, Math.max(1, Math.floor(numberOf(settings['NumDecimals'])!))) }
          : {}),
        storage: 'linked',
      });
    builder.means(id, { kind: 'number', column: row.code }, rows.length > 1 ? row.id : '');
  }
  if (!fits && !isStars)
    builder.ledger.approximated(
      id,
      'question',
      both('范围超出滑块，改为数字题', 'its range does not fit a slider: a number'),
    );
  if (rows.length === 0)
    builder.ledger.dropped(id, 'question', both('没有要打分的对象', 'there is nothing to rate'));
}
