import type { NotebookContent } from '../../../../../server/contract/notebook.ts';
import { type Draft, declarationOf, namesIn } from '../form/analysis.ts';
import { titleOf } from './titles.ts';

/** The titles of the analyses that name a variable. */
export function usersOf({ entries }: Pick<NotebookContent, 'entries'>, name: string): string[] {
  return entries
    .filter((entry) => {
      if (entry.kind !== 'analysis') return false;
      const draft = entry.analysis as Draft;
      const declaration = declarationOf(draft.procedure);
      return declaration !== undefined && namesIn(declaration, draft).includes(name);
    })
    .map(titleOf);
}
