import type { DisplayCell } from '../../../analysis/joint/display.ts';
import { plain } from '../../../analysis/model/text.ts';
import type { Bilingual } from '../../contract/construct.ts';
import type { Range, Survey } from '../result/result.door.ts';

/** The mean that stands for a cell: of a scale, of an item asked in general, or of the cell's own items. */
export interface Measure {
  readonly variable: string;
  readonly label: Bilingual;
  readonly items: readonly string[];
  readonly range: Range;
  /** True where the mean is scored for this cell alone. */
  readonly own: boolean;
}

/** What of a cell this instrument asks; null when it asks nothing of it, or on answers of different ranges. */
export function measureOf(survey: Survey, { scale, items }: DisplayCell): Measure | null {
  if (scale !== undefined) return scaleMeasure(survey, scale);
  const asked = survey.items.filter(({ code }) => items.includes(code));
  const [first] = asked;
  if (!first || asked.some(({ range }) => String(range) !== String(first.range))) return null;
  const codes = asked.map(({ code }) => code);
  const [variable] = codes.length === 1 ? codes : [codes.join('+')];
  return {
    variable: variable!,
    label: plain(codes.join(', ')),
    items: codes,
    range: first.range,
    own: codes.length > 1,
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
