import type { Frame, FrameValue } from '../../../analysis/model/frame/frame.ts';
import { codedDimensions, offered } from '../../../analysis/model/frame/read-frame.ts';
import type { Code } from '../../contract/codebook.ts';
import type { ReportExcerpt } from '../adjudication/adjudication.door.ts';

type Named = Pick<Code, 'code' | 'name' | 'definition'>;

export interface Section {
  readonly code: Named;
  readonly excerpts: readonly ReportExcerpt[];
}

export interface Chapter {
  /** A column of the frame; null: the excerpts of none. */
  readonly column: FrameValue | null;
  readonly sections: readonly Section[];
}

/**
 * The excerpts by column of the frame, then by code in the order of the codebook; one with two codes stands under both. What has
 * no column comes last, and where the frame has none all stand in this one chapter.
 */
export function chaptersOf(
  excerpts: readonly ReportExcerpt[],
  codes: readonly Named[],
  frame: Frame,
): Chapter[] {
  const dimension = codedDimensions(frame).find(({ role }) => role === 'column');
  const columns = dimension ? offered(dimension) : [];
  const columnOf = ({ values }: ReportExcerpt) =>
    columns.find(({ code }) => dimension && code === values[dimension.code]) ?? null;
  return [...columns, null]
    .map((column) => {
      const own = excerpts.filter((excerpt) => columnOf(excerpt) === column);
      return { column, sections: sectionsOf(own, codes) };
    })
    .filter(({ sections }) => sections.length > 0);
}

function sectionsOf(excerpts: readonly ReportExcerpt[], codes: readonly Named[]): Section[] {
  return codes
    .map((code) => ({
      code,
      excerpts: excerpts.filter((excerpt) => excerpt.codes.some((own) => own.code === code.code)),
    }))
    .filter((section) => section.excerpts.length > 0);
}
