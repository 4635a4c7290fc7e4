import type { AgreementRow } from '../../contract/agreement.ts';
import { type Bilingual, type Link, links, type Stance, stances } from '../../contract/construct.ts';
import type { StudyId } from '../../contract/ids.ts';
import type { StudioDb } from '../../platform/database/tables.ts';
import { listCodes } from '../codebook/codebook.door.ts';
import { both, linkNames, plain } from '../result/result.door.ts';

type Named = Pick<AgreementRow, 'dimension' | 'label'>;

const wholes: Readonly<Record<AgreementRow['dimension'], Bilingual>> = {
  link: both('环节（全部）', 'Link (all)'),
  stance: both('立场（全部）', 'Stance (all)'),
  code: both('编码（全部）', 'Codes (all)'),
};
const stanceNames: Readonly<Record<Stance, Bilingual>> = {
  problem: both('问题', 'Problem'),
  strength: both('长处', 'Strength'),
  suggestion: both('建议', 'Suggestion'),
};

/** What the rows of the table are called, in the order of the frame and of the codebook. */
export async function labelsOf(
  db: StudioDb,
  study: StudyId,
): Promise<{ labels: string[]; nameOf: (row: Named) => Bilingual }> {
  const codes = new Map((await listCodes(db, study)).map(({ code, name }) => [code, name]));
  const nameOf = ({ dimension, label }: Named) => {
    if (label === null) return wholes[dimension];
    if (dimension === 'link') return linkNames[label as Link];
    if (dimension === 'stance') return stanceNames[label as Stance];
    const name = codes.get(label);
    return name ? both(`${label} ${name['zh-CN']}`, `${label} ${name.en}`) : plain(label);
  };
  return { labels: [...links, ...stances, ...codes.keys()], nameOf };
}
