import type { LeftOutKind } from '../../left-out.ts';
import type { RtfMark } from './rtf-lines.ts';

/** Control words that stand for a character. */
export const signs: Readonly<Record<string, string>> = {
  tab: '\t',
  line: '\n',
  lquote: '‘',
  rquote: '’',
  ldblquote: '“',
  rdblquote: '”',
  emdash: '—',
  endash: '–',
  bullet: '•',
  emspace: '\u2003',
  enspace: '\u2002',
  qmspace: '\u2005',
  zwj: '\u200d',
  zwnj: '\u200c',
  '~': '\u00a0',
  _: '-',
};

const marks: Readonly<Record<string, RtfMark>> = {
  par: 'paragraph',
  sect: 'paragraph',
  cell: 'cell',
  row: 'row',
  nestcell: 'cell',
  nestrow: 'row',
  intbl: 'in-table',
  itap: 'depth',
  pard: 'plain',
};

/** What a control word ends or begins in the lines; null where it is about looks. */
export const marksOf = (word: string): RtfMark | null => (Object.hasOwn(marks, word) ? marks[word]! : null);

type Place =
  | 'text'
  | 'skip'
  | 'either'
  | 'fonts'
  | 'label'
  | 'note'
  | 'box'
  | 'header'
  | 'footer'
  | 'field'
  | 'instruction';

const destinations: Readonly<Record<string, Place>> = {
  fonttbl: 'fonts',
  listtext: 'label',
  pntext: 'label',
  footnote: 'note',
  shptxt: 'box',
  dptxbxtext: 'box',
  field: 'field',
  fldinst: 'instruction',
  fldrslt: 'text',
  header: 'header',
  headerl: 'header',
  headerr: 'header',
  headerf: 'header',
  footer: 'footer',
  footerl: 'footer',
  footerr: 'footer',
  footerf: 'footer',
  // What is starred may be passed over by programs that do not know it; these hold words or hold what does.
  shppict: 'text',
  shpinst: 'text',
  nesttableprops: 'text',
  do: 'text',
  upr: 'either',
  ud: 'text',
};

const passedOver = new Set(
  'colortbl stylesheet info listtable listoverridetable revtbl rsidtbl pict object result nonshppict shprslt sp nonesttables ftnsep ftnsepc ftncn aftnsep aftnsepc aftncn filetbl private background template tc tcn xe rxe txe annotation atrfstart atrfend'.split(
    ' ',
  ),
);

const named: Readonly<Record<string, LeftOutKind>> = {
  pict: 'picture',
  object: 'embedded-object',
  annotation: 'comment',
};

/** What a group holds by its first control word; null where the words go on. */
export function destinationOf(
  word: string,
  isStarred: boolean,
): { readonly into: Place; readonly leftOut?: LeftOutKind | undefined } | null {
  if (Object.hasOwn(destinations, word)) return { into: destinations[word]! };
  if (!isStarred && !passedOver.has(word)) return null;
  return { into: 'skip', leftOut: Object.hasOwn(named, word) ? named[word] : undefined };
}
