import type { Cell } from '../../../analysis/joint/crosswalk.ts';
import type { Bilingual } from '../../contract/construct.ts';
import { plain, type Range, type Survey } from '../result/result.door.ts';

/** The mean that stands for a cell: of a scale, of an item asked across links, or of the cell's own items. */
export interface Measure {
  readonly variable: string;
  readonly label: Bilingual;
  readonly items: readonly string[];
  readonly range: Range;
  /** True where the mean is scored for this cell alone. */
  readonly own: boolean;
}

/** What of a cell this instrument asks; null when it asks nothing of it. */
export function measureOf(survey: Survey, cell: Cell): Measure | null {
  if (cell.scale !== undefined) return scaleMeasure(survey, cell.scale);
  const asked = survey.items.filter(({ code }) => cell.items.includes(code));
  const [first] = asked;
  if (!first) return null;
  const items = asked.map(({ code }) => code);
  const [variable] = items.length === 1 ? items : [items.join('+')];
  return {
    variable: variable!,
    label: plain(items.join(', ')),
    items,
    range: first.range,
    own: items.length > 1,
  };
}

function scaleMeasure({ scales, items }: Survey, code: string): Measure | null {
  const scale = scales.find((each) => each.code === code);
  if (scale)
    return {
      variable: code,
      label: named(scale.name, code),
      items: scale.items,
      range: scale.range,
      own: false,
    };
  const item = items.find((each) => each.code === code);
  return item ? { variable: code, label: plain(code), items: [code], range: item.range, own: false } : null;
}

const named = (name: Bilingual, code: string): Bilingual => ({
  'zh-CN': `${name['zh-CN']} ${code}`,
  en: `${name.en} ${code}`,
});
