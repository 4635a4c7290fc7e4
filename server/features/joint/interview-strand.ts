import { type DisplayCell, type Sources, speaksOf } from '../../../analysis/joint/display.ts';
import type { VoiceCounts } from '../../../analysis/joint/fit.ts';
import { dimensionOf, offered } from '../../../analysis/model/frame/read-frame.ts';
import { bilingual, plain } from '../../../analysis/model/text.ts';
import type { Code } from '../../contract/codebook.ts';
import type { InterviewStrand, JointExcerpt } from '../../contract/joint.ts';
import type { ReportExcerpt } from '../adjudication/adjudication.door.ts';
import { countInterviews, exemplar } from '../result/result.door.ts';

export interface Told {
  readonly strand: InterviewStrand;
  readonly counts: VoiceCounts;
}

/** What interviews are read by: the frame, the codebook, and whether the reader may see quotes. */
export interface Reading {
  readonly sources: Sources;
  readonly codebook: readonly Pick<Code, 'code' | 'name' | 'tags'>[];
  readonly quotes: boolean;
  /** Fewer interviews are not counted to the reader. */
  readonly floor: number;
}

/** The interviews in one cell. An interview counts once for each valence coded in it. */
export function interviewStrand(
  cell: DisplayCell,
  excerpts: readonly ReportExcerpt[],
  { sources, codebook, quotes, floor }: Reading,
): Told {
  const valence = dimensionOf(sources.frame, 'valence');
  const values = valence ? offered(valence) : [];
  const spoken = excerpts.filter((excerpt) =>
    speaksOf(cell, { values: excerpt.values, codes: excerpt.codes.map(({ code }) => code) }, sources),
  );
  const taking = (codes: readonly string[]) =>
    spoken.filter((excerpt) => valence && codes.includes(excerpt.values[valence.code] ?? ''));
  const counts = values.map(({ code }) => ({ code, interviews: countInterviews(taking([code])) }));
  const onSide = (sign: -1 | 1) =>
    countInterviews(taking(values.filter((value) => value.sign === sign).map(({ code }) => code)));
  const [leading] = [...counts].sort((a, b) => b.interviews - a.interviews);
  const voice = quotes ? exemplar(leading?.interviews ? taking([leading.code]) : spoken) : undefined;
  const interviews = countInterviews(spoken);
  const areFew = interviews > 0 && interviews < floor;
  return {
    counts: { interviews, favourable: onSide(1), unfavourable: onSide(-1) },
    strand: {
      codes: cell.codes.map((code) => ({ code, name: nameOf(codebook, code) })),
      interviews: areFew ? null : interviews,
      valence: areFew ? {} : Object.fromEntries(counts.map((each) => [each.code, each.interviews])),
      ...(voice && { exemplar: voice.id }),
      excerpts: quotes ? spoken.map(shown) : [],
    },
  };
}

function nameOf(codebook: Reading['codebook'], wanted: string) {
  const found = codebook.find(({ code }) => code === wanted);
  return found ? bilingual(found.name) : plain(wanted);
}

function shown({ id, interview, by, values, codes, quote }: ReportExcerpt): JointExcerpt {
  return { id, interview, coder: by, values, codes: codes.map(({ code }) => code), quote };
}
