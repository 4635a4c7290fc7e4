import type { ExportContent } from '../../contract/export.ts';

/** Where rows come from, as the name of their file tells. */
export interface Origin {
  readonly number: number;
  readonly simulated: boolean;
  readonly content: ExportContent;
}

/** A name without ending; that of a question may be in any script and stays out of it. */
export function fileStem({ number, simulated, content }: Origin): string {
  const what = { rows: 'rows', protected: 'protected-rows', open: 'open-answers' }[content];
  return `fourlinks-release-${number}${simulated ? '-simulated' : ''}-${what}`;
}
