import type { Cell } from '../../../analysis/joint/crosswalk.ts';
import type { Code } from '../../contract/codebook.ts';
import { type Stance, stances } from '../../contract/construct.ts';
import type { InterviewStrand } from '../../contract/joint.ts';
import type { ReportExcerpt } from '../adjudication/adjudication.door.ts';
import { countInterviews, exemplar, plain } from '../result/result.door.ts';

/** The interviews in one cell. An interview counts once for each stance coded in it. */
export function interviewStrand(
  cell: Cell,
  excerpts: readonly ReportExcerpt[],
  codebook: readonly Pick<Code, 'code' | 'name'>[],
  quotes: boolean,
): InterviewStrand {
  const spoken = excerpts.filter((excerpt) => belongs(cell, excerpt));
  const taking = (stance: Stance) => spoken.filter((excerpt) => excerpt.stance === stance);
  const leading = [...stances].sort((a, b) => countInterviews(taking(b)) - countInterviews(taking(a)))[0]!;
  const voice = quotes ? exemplar(taking(leading)) : undefined;
  return {
    codes: cell.codes.map((code) => ({
      code,
      name: codebook.find((each) => each.code === code)?.name ?? plain(code),
    })),
    interviews: countInterviews(spoken),
    problem: countInterviews(taking('problem')),
    strength: countInterviews(taking('strength')),
    suggestion: countInterviews(taking('suggestion')),
    ...(voice && { exemplar: voice.id }),
    excerpts: quotes ? spoken.map(shown) : [],
  };
}

/** Spoken of in the link of the cell, with one of its codes and, where the cell asks for it, with a second one. */
function belongs({ link, codes, within }: Cell, excerpt: ReportExcerpt): boolean {
  const own = new Set(excerpt.codes.map(({ code }) => code));
  return (
    excerpt.link === link && codes.some((code) => own.has(code)) && (within === undefined || own.has(within))
  );
}

function shown({ id, interview, by, stance, codes, quote }: ReportExcerpt) {
  return { id, interview, coder: by, stance, codes: codes.map(({ code }) => code), quote };
}
