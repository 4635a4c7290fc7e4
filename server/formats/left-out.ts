/** What a file holds and the text or table made of it does not: shown before anything is stored. */
export interface LeftOut {
  readonly kind: LeftOutKind;
  /** Where it stands, as a person finds it: a page, a paragraph, a cell. Empty where it is everywhere or nowhere in particular. */
  readonly place: string;
  readonly count: number;
}

export type LeftOutKind = DocumentPart | SubtitlePart | TablePart;

type DocumentPart =
  | 'comment'
  | 'header'
  | 'footer'
  /** Deleted, inserted and moved words: the text stands as if each change was accepted. */
  | 'tracked-change'
  | 'hidden-text'
  /** Readings beside or above the characters; the characters are kept. */
  | 'phonetic-guide'
  | 'picture'
  | 'chart'
  | 'embedded-object'
  /** Its characters are in the text, how they stand to each other is not. */
  | 'equation'
  /** A character of a symbol font that no Unicode character stands for. */
  | 'symbol'
  /** Words of another file that this one only refers to. */
  | 'linked-file'
  /** A page of a PDF that is a picture. */
  | 'page-without-text';

type SubtitlePart = 'subtitle-note' | 'subtitle-style';

/** Parts of a workbook or of a file of a statistics program. */
type TablePart = 'sheet' | 'drawing' | 'characteristic' | 'document' | 'response-set' | 'weight';
