import { bilingual } from '../../../analysis/model/text.ts';
import type { OfferedPart } from '../../contract/report.ts';
import { readCountermeasures } from '../countermeasure/countermeasure.door.ts';
import { readFindings } from '../finding/finding.door.ts';
import { frameOf } from '../frame/frame.door.ts';
import { readRegions } from '../region/region.door.ts';
import type { Ground } from './ground.ts';
import { partTitles } from './part-titles.ts';

/** What a report can take in, in the order in which it is read. */
export async function offerParts(ground: Ground): Promise<OfferedPart[]> {
  const { databases, study, release, reader, researcher } = ground;
  const { sections } = await ground.results();
  const { lenses = [], profile } = await frameOf(databases.studio, study);
  const hasDisplay = (await ground.joint()).absent === undefined;
  const { causes, table } = await readCountermeasures(databases, study, reader.role);
  const hasFindings = (await readFindings(databases, study)).length > 0;
  const { regions } = await readRegions(databases, study, release, { ...reader, researcher });
  const own = (part: keyof typeof partTitles, isThere: boolean): OfferedPart[] =>
    isThere ? [{ part, title: partTitles[part] }] : [];
  return [
    ...sections.map(({ code, title }): OfferedPart => ({ part: 'section', of: code, title })),
    ...own('joint', hasDisplay),
    ...own('profile', profile !== undefined),
    ...lenses.map(({ code, name }): OfferedPart => ({ part: 'lens', of: code, title: bilingual(name) })),
    ...own('findings', hasFindings),
    ...own('causes', causes.rows.length > 0),
    ...own('countermeasures', table.rows.length > 0),
    ...own('regions', regions.length > 0),
    ...own('method', true),
    ...own('references', hasFindings),
  ];
}
