/** A file as it came. */
export interface TableFile {
  readonly bytes: Uint8Array;
  readonly fileName: string;
}
