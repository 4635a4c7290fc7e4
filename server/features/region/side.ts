import type { Frame } from '../../../analysis/model/frame/frame.ts';
import type { Bilingual } from '../../contract/construct.ts';
import type { OpenSurvey } from '../result/result.door.ts';
import type { ReportExcerpt } from '../adjudication/adjudication.door.ts';

/** What the tables of a comparison are made from, of one site. */
export interface Side {
  readonly name: Bilingual;
  readonly open: OpenSurvey;
  /** How many were asked; 0 where nobody has said. */
  readonly invited: number;
  readonly interviews: { readonly total: number; readonly excerpts: readonly ReportExcerpt[] };
}

/** The two sites of a region, by the frame of the one whose page it is. */
export interface Sides {
  readonly id: string;
  readonly frame: Frame;
  readonly here: Side;
  readonly there: Side;
}
