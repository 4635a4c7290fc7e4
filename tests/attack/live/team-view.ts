import { breakdownsOf } from '../../../analysis/disclosure/atoms/breakdowns-of.ts';
import { labelsOf } from '../../../analysis/disclosure/atoms/label-rows.ts';
import type { Disclosure } from '../../../analysis/disclosure/atoms/plan-disclosure.ts';
import type { Manifest } from '../../../server/contract/release.ts';
import { wayOf } from '../bureau/columns.ts';
import { type Breakdown, breakdowns, type Person } from '../bureau/people.ts';
import type { View } from '../ways/attempts.ts';

/** What a background column of the team holds for each person: the group under which the team's tree tells of them. */
export function teamView(
  people: readonly Person[],
  { columns }: Pick<Manifest, 'columns'>,
  { team, hierarchy }: Disclosure,
  measured: string,
): View {
  const labels = labelsOf(team, breakdownsOf(columns, hierarchy));
  const values = people.map((person) => {
    const own = wayOf(team.nodes, person).map((id) => team.nodes[id]!);
    return Object.fromEntries(
      breakdowns.map((code) => {
        const node = own.find(({ breakdown }) => breakdown === code);
        const label = labels[code]?.find(({ group }) => group.join() === node?.group.join());
        const isAnswer = node && label && node.group.some((value) => value !== null);
        return [code, isAnswer ? label.value : null];
      }),
    ) as Record<Breakdown, number | null>;
  });
  return { people, value: (at, code) => values[at]![code], measured };
}
