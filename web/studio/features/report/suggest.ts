import type {
  OfferedPart,
  PartSection,
  ReportContent,
  ReportSection,
} from '../../../../server/contract/report.ts';

/** A part as a section of a report; `taken` are the ids that there are. */
export function sectionOf({ part, of }: OfferedPart, taken: readonly string[]): PartSection {
  return { id: freeId(part, taken), kind: 'part', part, ...(of !== undefined && { of }) };
}

export function textSection(taken: readonly string[]): ReportSection {
  return { id: freeId('text', taken), kind: 'text', markdown: '' };
}

/** A report in the order in which it is read. Single lenses are left to the author: the profile sums them up. */
export function suggest(
  offered: readonly OfferedPart[],
  head: Omit<ReportContent, 'sections'>,
): ReportContent {
  const usual = offered.filter(({ part }) => part !== 'lens');
  const sections = usual.reduce<ReportSection[]>(
    (all, part) => [
      ...all,
      sectionOf(
        part,
        all.map(({ id }) => id),
      ),
    ],
    [],
  );
  return { ...head, sections };
}

/** What is offered and does not stand in the report yet. */
export function notTaken(offered: readonly OfferedPart[], sections: readonly ReportSection[]): OfferedPart[] {
  return offered.filter(
    (part) =>
      !sections.some(
        (section) => section.kind === 'part' && section.part === part.part && section.of === part.of,
      ),
  );
}

function freeId(wanted: string, taken: readonly string[]): string {
  let number = 1;
  while (taken.includes(`${wanted}-${number}`)) number++;
  return `${wanted}-${number}`;
}
