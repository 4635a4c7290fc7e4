/** What a dialog with one line asks for. */
export interface OneLine {
  readonly title: string;
  readonly label: string;
  readonly value: string;
  readonly hint?: string;
  readonly maxlength?: number;
  /** Nothing typed is refused; else it takes away what was there. */
  readonly needed?: boolean;
  /** The verb on the button. */
  readonly confirm?: string;
  readonly ondone: (value: string) => unknown;
}
