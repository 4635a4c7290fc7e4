import { bilingual, plain } from '../../../analysis/model/text.ts';
import type { Bilingual } from '../../contract/construct.ts';
import type { OpenSurvey } from '../result/result.door.ts';

/** What a scale, a derived score or an item is called. */
export function scoreName(
  { survey, definition }: Pick<OpenSurvey, 'survey' | 'definition'>,
  code: string,
): Bilingual {
  const scale = survey.scales.find((each) => each.code === code);
  const derived = definition.derived.find((each) => each.code === code);
  return scale?.name ?? (derived?.name ? bilingual(derived.name) : plain(code));
}
