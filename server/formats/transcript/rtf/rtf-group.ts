/** What holds within a group and what it may go back to behind it. */
export interface Group {
  /** What becomes of the words: `either` holds two versions, of which the second one counts. */
  into: Destination;
  font: number;
  /** Characters that follow a `\u` for programs that do not know it. */
  fallback: number;
  isHidden: boolean;
  isDeleted: boolean;
  isInserted: boolean;
  isStarred: boolean;
  isFirst: boolean;
}

type Destination = 'text' | 'skip' | 'either' | 'fonts' | 'label' | 'instruction';
