import type { Cue } from '../../../analysis/model/speakers.ts';
import type { LeftOut } from '../left-out.ts';

/** What an imported file says. */
export interface Transcript {
  readonly text: string;
  readonly source: 'text' | 'docx' | 'pdf' | 'rtf' | 'odt' | 'subtitles';
  /** Null where the format says it itself. */
  readonly encoding: { readonly name: string; readonly sure: number } | null;
  readonly cues: readonly Cue[];
  readonly leftOut: readonly LeftOut[];
  /** Other encodings in which the bytes make sense, the likelier first, each with a piece of the text it makes. */
  readonly alternatives?: readonly {
    readonly name: string;
    readonly sure: number;
    readonly sample: string;
  }[];
}
