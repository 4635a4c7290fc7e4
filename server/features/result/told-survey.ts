import { breakdownsOf, isLinkedBackground } from '../../../analysis/disclosure/atoms/breakdowns-of.ts';
import { labelsOf } from '../../../analysis/disclosure/atoms/label-rows.ts';
import type { Disclosure } from '../../../analysis/disclosure/atoms/plan-disclosure.ts';
import { bilingual } from '../../../analysis/model/text.ts';
import type { Manifest } from '../../contract/release.ts';
import type { Readers } from '../release/release.door.ts';
import type { Background, Survey } from './survey.ts';

/** An instrument as an audience is told of its answers: of linked background nothing but groups. */
export function toldSurvey(
  survey: Survey,
  manifest: Pick<Manifest, 'columns'>,
  disclosure: Disclosure,
  readers: Readers,
): Survey {
  const linked = new Set(manifest.columns.filter(isLinkedBackground).map(({ name }) => name));
  return {
    ...survey,
    parts: survey.parts.filter(({ name }) => !linked.has(name)),
    backgrounds: toldBackgrounds(survey.backgrounds, manifest, disclosure, readers),
  };
}

/**
 * The background questions as an audience is told of them: their categories are groups. One that parts respondents only within other groups
 * is kept apart, one by which nobody is told apart is left out.
 */
function toldBackgrounds(
  asked: readonly Background[],
  { columns }: Pick<Manifest, 'columns'>,
  disclosure: Disclosure,
  readers: Readers,
): Background[] {
  const tree = disclosure[readers];
  const labels = labelsOf(tree, breakdownsOf(columns, disclosure.hierarchy));
  return asked.flatMap((background): Background[] => {
    if (background.detached) return [background];
    const own = labels[background.code] ?? [];
    if (own.length === 0) return [];
    const categories = own
      // Those who did not answer are counted by nobody.
      .filter(({ group }) => group.some((value) => value !== null))
      .map(({ value, label }) => ({ value, label: bilingual(label) }));
    return [{ ...background, categories, within: !Object.hasOwn(tree.margins, background.code) }];
  });
}
