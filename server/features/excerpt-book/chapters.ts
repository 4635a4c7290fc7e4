import { type Link, links } from '../../contract/construct.ts';
import type { Code } from '../../contract/codebook.ts';
import type { ReportExcerpt } from '../adjudication/adjudication.door.ts';

type Named = Pick<Code, 'code' | 'name' | 'definition'>;

export interface Section {
  readonly code: Named;
  readonly excerpts: readonly ReportExcerpt[];
}

export interface Chapter {
  readonly link: Link;
  readonly sections: readonly Section[];
}

/** The excerpts by link, then by code in the order of the codebook; one with two codes stands under both. */
export function chaptersOf(excerpts: readonly ReportExcerpt[], codes: readonly Named[]): Chapter[] {
  return links
    .map((link) => ({
      link,
      sections: codes
        .map((code) => ({
          code,
          excerpts: excerpts.filter(
            (excerpt) => excerpt.link === link && excerpt.codes.some((own) => own.code === code.code),
          ),
        }))
        .filter((section) => section.excerpts.length > 0),
    }))
    .filter(({ sections }) => sections.length > 0);
}
