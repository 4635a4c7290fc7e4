import type { CoderGroup } from '../../contract/agreement.ts';
import type { Coder } from '../../contract/interview.ts';

const idsOf = (coders: readonly Coder[]) => coders.map(({ id }) => id).sort();

/** Every pair of coders and every larger team that finished interviews in common, those with most of them first. */
export function coderGroups(interviews: readonly { readonly coders: readonly Coder[] }[]): CoderGroup[] {
  const groups = new Map<string, Coder[]>();
  for (const { coders } of interviews) {
    const pairs = coders.flatMap((one, i) => coders.slice(i + 1).map((other) => [one, other]));
    for (const group of [...pairs, [...coders]])
      if (group.length > 1) groups.set(idsOf(group).join(','), group);
  }
  return [...groups.values()]
    .map((coders) => ({
      coders,
      interviews: interviews.filter((each) => includesAll(each.coders, coders)).length,
    }))
    .sort((a, b) => b.interviews - a.interviews || b.coders.length - a.coders.length);
}

/** The group that is asked for by its ids, else the first. */
export function chosenGroup(groups: readonly CoderGroup[], ids: string | undefined): CoderGroup | undefined {
  const wanted = ids?.split(',').sort().join(',');
  return groups.find(({ coders }) => idsOf(coders).join(',') === wanted) ?? groups[0];
}

export function includesAll(coders: readonly Coder[], group: readonly Coder[]): boolean {
  return group.every(({ id }) => coders.some((coder) => coder.id === id));
}
