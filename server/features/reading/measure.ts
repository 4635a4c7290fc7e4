import type { Reading } from '../../../analysis/model/frame/reading.ts';
import type { Definition } from '../../../analysis/model/instrument/definition.ts';
import type { ScaleKey } from '../../../analysis/model/request.ts';
import { bilingual, plain } from '../../../analysis/model/text.ts';
import type { Bilingual } from '../../contract/construct.ts';
import type { OpenSurvey, Range, Survey } from '../result/result.door.ts';

/** The mean that is read: of a scale, of a derived score, of an item asked in general, or of single items. */
export interface Measure {
  readonly variable: string;
  readonly label: Bilingual;
  readonly items: readonly string[];
  readonly range: Range;
  /** True where the mean is scored for this reading alone. */
  readonly own: boolean;
}

/** What this instrument asks of a reading; null when it asks nothing of it, or on answers of different ranges. */
export function measureOf(
  { survey, definition }: Pick<OpenSurvey, 'survey' | 'definition'>,
  { scale, items = [] }: Reading,
): Measure | null {
  if (scale !== undefined) return scaleMeasure(survey, scale) ?? derivedMeasure(survey, definition, scale);
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

/** A score made of others: a mean of equal ranges keeps theirs, a difference lies around 0. What else it may be is not read. */
function derivedMeasure(survey: Survey, { derived }: Definition, code: string): Measure | null {
  const score = derived.find((each) => each.code === code);
  if (!score) return null;
  const known = [...survey.scales, ...survey.items];
  const parts = (score.formula.match(/[A-Za-z]\w*/g) ?? []).flatMap(
    (word) => known.find((each) => each.code === word) ?? [],
  );
  const [first] = parts;
  if (!first || parts.some(({ range }) => String(range) !== String(first.range))) return null;
  const range = rangeOf(score.formula, first.range);
  const name = bilingual(score.name ?? plain(code));
  return range && { variable: code, label: named(name, code), items: [], range, own: false };
}

function rangeOf(formula: string, [from, to]: Range): Range | null {
  if (/^\s*mean\([^()]*\)\s*$/.test(formula)) return [from, to];
  return /^\s*\w+\s*-\s*\w+\s*$/.test(formula) ? [from - to, to - from] : null;
}

/** How the scores are made that no instrument scores. */
export function ownScales(measures: readonly Measure[]): Record<string, ScaleKey> {
  const own = measures.filter((measure) => measure.own);
  return Object.fromEntries(own.map(({ variable, items }) => [variable, { items, minimumAnswered: 1 }]));
}

const named = (name: Bilingual, code: string): Bilingual => ({
  'zh-CN': `${name['zh-CN']} ${code}`,
  en: `${name.en} ${code}`,
});
