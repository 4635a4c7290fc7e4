import type { OfferedPart } from '../../contract/report.ts';
import type { Ground } from './ground.ts';
import { partTitles } from './part-titles.ts';

/** What a report can take in, in the order in which it is read. */
export async function offerParts({ results, joint }: Ground): Promise<OfferedPart[]> {
  const { sections } = await results();
  const hasDisplay = (await joint()).absent === undefined;
  const own = (part: keyof typeof partTitles): OfferedPart => ({ part, title: partTitles[part] });
  return [
    ...sections.map(({ code, title }): OfferedPart => ({ part: 'section', of: code, title })),
    ...(hasDisplay ? [own('joint')] : []),
    own('method'),
  ];
}
