import { breakdownsOf } from '../../../analysis/disclosure/atoms/breakdowns-of.ts';
import { labelsOf } from '../../../analysis/disclosure/atoms/label-rows.ts';
import type { Where } from '../../../analysis/model/request.ts';
import type { Bilingual } from '../../contract/construct.ts';
import { Problem } from '../../platform/problem.ts';
import type { OpenSurvey } from '../result/result.door.ts';

/** A group of respondents that may be read by itself. */
export interface Group {
  /** `background=value`, as addresses write it. */
  readonly value: string;
  readonly name: Bilingual;
  readonly of: Bilingual;
  readonly n: number;
  readonly where: Where;
}

/**
 * The groups that a reader may choose: for the team those by which background parts everybody. Others are told of groups by the table
 * of groups only, question by question; and with and without careless sheets groups would differ by a few people.
 */
export function groupsOf({ audience, head, survey, told, release }: OpenSurvey): Group[] {
  if (audience.tree === 'outside' || head.cases !== 'all') return [];
  const tree = told[audience.tree];
  const labels = labelsOf(tree, breakdownsOf(release.manifest.columns, told.hierarchy));
  return survey.backgrounds.flatMap(({ code, text, detached, within, categories }) => {
    if (detached || within || categories.length < 2) return [];
    return categories.map(({ value, label }) => {
      const told = labels[code]!.find((each) => each.value === value)!.group.join(' ');
      const nodes = tree.nodes.filter(
        ({ breakdown, group }) => breakdown === code && group.join(' ') === told,
      );
      return {
        value: `${code}=${value}`,
        name: label,
        of: text,
        n: nodes.reduce((sum, node) => sum + node.n, 0),
        where: { column: code, equals: value },
      };
    });
  });
}

export function chosenGroup(groups: readonly Group[], wanted: string | undefined): Group | null {
  if (wanted === undefined || wanted === '') return null;
  const found = groups.find(({ value }) => value === wanted);
  if (!found) throw new Problem('group-not-offered');
  return found;
}
