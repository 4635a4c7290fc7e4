/** How a value of an attribute or of an element that holds only text is spelt. */
export type Kind =
  | 'text'
  | 'guid'
  | 'integer'
  | 'decimal'
  | 'boolean'
  | 'date'
  | 'dateTime'
  | 'color'
  | 'path'
  | readonly string[];

/** What the schema of REFI-QDA 1.5 lets stand in an element, in its order. */
export interface Shape {
  readonly attributes: Readonly<Record<string, Kind>>;
  readonly required: ReadonlySet<string>;
  readonly children: readonly Child[];
  /** True where children may stand in any order. */
  readonly mixed: boolean;
  /** For an element that holds only text. */
  readonly value: Kind | null;
}

interface Child {
  readonly name: string;
  readonly needed: boolean;
  readonly many: boolean;
}

const own = { guid: 'guid', name: 'text' } as const;
const coded = { creatingUser: 'guid', creationDateTime: 'dateTime' } as const;
const made = { ...coded, modifyingUser: 'guid', modifiedDateTime: 'dateTime' } as const;
const text = { ...own, richTextPath: 'path', plainTextPath: 'path', ...made } as const;
const media = { ...own, path: 'path', ...made } as const;
const box = { firstX: 'integer', firstY: 'integer', secondX: 'integer', secondY: 'integer' } as const;
const time = { begin: 'integer', end: 'integer' } as const;
const direction = ['Associative', 'OneWay', 'Bidirectional'];
const forms =
  'Person Oval Rectangle RoundedRectangle Star LeftTriangle RightTriangle UpTriangle DownTriangle Note';
const types = ['Text', 'Boolean', 'Integer', 'Float', 'Date', 'DateTime'];

/** `name!` is needed, `name*` may stand any number of times, `name+` both. */
function shape(attributes: Readonly<Record<string, Kind>>, required: string, children: string): Shape {
  const words = (list: string) => list.split(' ').filter((word) => word !== '');
  return {
    attributes,
    required: new Set(words(required)),
    children: words(children).map((word) => ({
      name: word.replace(/[!*+]$/, ''),
      needed: /[!+]$/.test(word),
      many: /[*+]$/.test(word),
    })),
    mixed: false,
    value: null,
  };
}

const holding = (value: Kind): Shape => ({ ...shape({}, '', ''), value });
const pointing = shape({ targetGUID: 'guid' }, 'targetGUID', '');
const textual = shape(
  text,
  'guid',
  'Description PlainTextContent PlainTextSelection* Coding* NoteRef* VariableValue*',
);
const selecting = 'Description Coding* NoteRef*';
const sourceEnd = 'Coding* NoteRef* VariableValue*';

/** By element name: no name means two things in this schema. Local paths (`basePath`, `currentPath`) are left out on purpose. */
export const projectShapes: Readonly<Record<string, Shape>> = {
  Project: shape(
    {
      name: 'text',
      origin: 'text',
      creatingUserGUID: 'guid',
      creationDateTime: 'dateTime',
      modifyingUserGUID: 'guid',
      modifiedDateTime: 'dateTime',
    },
    'name',
    'Users CodeBook Variables Cases Sources Notes Links Sets Graphs Description NoteRef*',
  ),
  Users: shape({}, '', 'User+'),
  User: shape({ ...own, id: 'text' }, 'guid', ''),
  CodeBook: shape({}, '', 'Codes!'),
  Codes: shape({}, '', 'Code+'),
  Code: shape(
    { ...own, isCodable: 'boolean', color: 'color' },
    'guid name isCodable',
    'Description NoteRef* Code*',
  ),
  Cases: shape({}, '', 'Case+'),
  Case: shape(own, 'guid', 'Description CodeRef* VariableValue* SourceRef* SelectionRef*'),
  Variables: shape({}, '', 'Variable+'),
  Variable: shape({ ...own, typeOfVariable: types }, 'guid name typeOfVariable', 'Description'),
  VariableValue: shape(
    {},
    '',
    'VariableRef! TextValue BooleanValue IntegerValue FloatValue DateValue DateTimeValue',
  ),
  Sets: shape({}, '', 'Set+'),
  Set: shape(own, 'guid name', 'Description MemberCode* MemberSource* MemberNote*'),
  Sources: {
    ...shape({}, '', 'TextSource* PictureSource* PDFSource* AudioSource* VideoSource*'),
    mixed: true,
  },
  TextSource: textual,
  Representation: textual,
  TextDescription: textual,
  Note: textual,
  PlainTextSelection: shape(
    { ...own, startPosition: 'integer', endPosition: 'integer', ...made },
    'guid startPosition endPosition',
    selecting,
  ),
  PictureSource: shape(media, 'guid', `Description TextDescription PictureSelection* ${sourceEnd}`),
  PictureSelection: shape({ ...own, ...box, ...made }, 'guid firstX firstY secondX secondY', selecting),
  PDFSource: shape(media, 'guid', `Description PDFSelection* Representation ${sourceEnd}`),
  PDFSelection: shape(
    { ...own, page: 'integer', ...box, ...made },
    'guid page firstX firstY secondX secondY',
    'Description Representation Coding* NoteRef*',
  ),
  AudioSource: shape(media, 'guid', `Description Transcript* AudioSelection* ${sourceEnd}`),
  AudioSelection: shape({ ...own, ...time, ...made }, 'guid begin end', selecting),
  VideoSource: shape(media, 'guid', `Description Transcript* VideoSelection* ${sourceEnd}`),
  VideoSelection: shape({ ...own, ...time, ...made }, 'guid begin end', selecting),
  Transcript: shape(text, 'guid', 'Description PlainTextContent SyncPoint* TranscriptSelection* NoteRef*'),
  TranscriptSelection: shape(
    { ...own, fromSyncPoint: 'guid', toSyncPoint: 'guid', ...made },
    'guid',
    selecting,
  ),
  SyncPoint: shape({ guid: 'guid', timeStamp: 'integer', position: 'integer' }, 'guid', ''),
  Coding: shape({ guid: 'guid', ...coded }, 'guid', 'CodeRef! NoteRef*'),
  Graphs: shape({}, '', 'Graph+'),
  Graph: shape(own, 'guid', 'Vertex* Edge*'),
  Vertex: shape(
    { guid: 'guid', representedGUID: 'guid', name: 'text', ...box, shape: forms.split(' '), color: 'color' },
    'guid firstX firstY',
    '',
  ),
  Edge: shape(
    {
      guid: 'guid',
      representedGUID: 'guid',
      name: 'text',
      sourceVertex: 'guid',
      targetVertex: 'guid',
      color: 'color',
      direction,
      lineStyle: ['dotted', 'dashed', 'solid'],
    },
    'guid sourceVertex targetVertex',
    '',
  ),
  Notes: shape({}, '', 'Note+'),
  Links: shape({}, '', 'Link+'),
  Link: shape(
    { ...own, direction, color: 'color', originGUID: 'guid', targetGUID: 'guid' },
    'guid',
    'NoteRef*',
  ),
  NoteRef: pointing,
  CodeRef: pointing,
  SourceRef: pointing,
  SelectionRef: pointing,
  VariableRef: pointing,
  MemberCode: pointing,
  MemberSource: pointing,
  MemberNote: pointing,
  Description: holding('text'),
  PlainTextContent: holding('text'),
  TextValue: holding('text'),
  BooleanValue: holding('boolean'),
  IntegerValue: holding('integer'),
  FloatValue: holding('decimal'),
  DateValue: holding('date'),
  DateTimeValue: holding('dateTime'),
};

/** What the schema of codebooks lets stand: no notes, and members that are called by `guid`. */
export const codebookShapes: Readonly<Record<string, Shape>> = {
  CodeBook: shape({ origin: 'text' }, '', 'Codes! Sets'),
  Codes: projectShapes.Codes!,
  Code: shape(projectShapes.Code!.attributes, 'guid name isCodable', 'Description Code*'),
  Sets: projectShapes.Sets!,
  Set: shape(own, 'guid name', 'Description MemberCode*'),
  MemberCode: shape({ guid: 'guid' }, 'guid', ''),
  Description: projectShapes.Description!,
};
