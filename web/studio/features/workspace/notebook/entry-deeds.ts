import type { AnalysisEntry, NotebookEntry, RecordEntry } from '../../../../../server/contract/notebook.ts';

/** What can be done to one entry of a notebook. */
export interface EntryDeeds {
  rename(entry: NotebookEntry): void;
  duplicate(entry: NotebookEntry): void;
  move(entry: NotebookEntry, step: number): void;
  /** The entry with this id takes the place of another. */
  dropOn(id: string, entry: NotebookEntry): void;
  remove(entry: NotebookEntry): void;
  copyLink(entry: NotebookEntry): Promise<void>;
  chooseRows(entry: AnalysisEntry): void;
  compare(entry: AnalysisEntry): void;
  /** Its tables stand on the page of results from now on. */
  putOnResults(entry: AnalysisEntry | RecordEntry): Promise<void>;
  help(entry: AnalysisEntry | RecordEntry): void;
}
