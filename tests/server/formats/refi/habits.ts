/** The habits of a program that exports REFI-QDA, as they are met in the field. */
export interface Habits {
  readonly newline: '\n' | '\r\n' | '\r';
  /** What the program counts for a line end, whatever it stores. */
  readonly newlineCounts: 1 | 2;
  readonly bom: boolean;
  readonly bomCounts: boolean;
  readonly unit: 'code points' | 'utf-16';
  /** Whether the end position is that of the last character or the one behind it. */
  readonly end: 'exclusive' | 'inclusive';
  readonly naming:
    'quote' | 'one line' | 'trimmed' | 'cut' | 'cut in silence' | 'positions' | 'none' | 'title';
  readonly encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'inline';
  /** What bears the text: a source of its own, the words of a PDF or the transcript of a recording. */
  readonly bearer: 'TextSource' | 'PDFSource' | 'AudioSource';
  readonly folder: 'sources' | 'Sources' | 'SOURCES';
  readonly scheme: '' | 'internal://' | 'internal://Sources\\' | 'relative:///' | 'absolute:///C:/Users/x/';
  /** The document that the text was taken from, beside it. */
  readonly original: 'docx' | 'txt' | null;
  readonly guids: 'lower' | 'UPPER' | '{braces}' | 'without dashes' | 'none at all';
  readonly prefix: '' | 'qda:';
  readonly main: string;
  /** What the zip holds besides. */
  readonly litter: readonly string[];
}

export const plainHabits: Habits = {
  newline: '\n',
  newlineCounts: 1,
  bom: false,
  bomCounts: false,
  unit: 'code points',
  end: 'exclusive',
  naming: 'quote',
  encoding: 'utf-8',
  bearer: 'TextSource',
  folder: 'sources',
  scheme: 'internal://',
  original: null,
  guids: 'lower',
  prefix: '',
  main: 'project.qde',
  litter: [],
};

/** Programs, as their exports were described by those who had to read them. */
export const programs: Readonly<Record<string, Partial<Habits>>> = {
  'NVivo, with CRLF that count two, silent names and a .docx beside each text': {
    newline: '\r\n',
    newlineCounts: 2,
    bom: true,
    naming: 'none',
    folder: 'Sources',
    original: 'docx',
  },
  'MAXQDA, whose names are positions': { naming: 'positions', guids: 'UPPER' },
  'ATLAS.ti, with CRLF that count one, cut names and a file named after the project': {
    newline: '\r\n',
    naming: 'cut',
    folder: 'Sources',
    guids: 'UPPER',
    main: 'Interviews 2026.qde',
  },
  'ATLAS.ti, with the words of a PDF': {
    newline: '\r\n',
    naming: 'cut',
    bearer: 'PDFSource',
    guids: 'UPPER',
  },
  'QualCoder, with names on one line and the same .txt called rich': {
    naming: 'one line',
    folder: 'Sources',
    original: 'txt',
  },
  'QualCoder, with points in time for every selection of a transcript': {
    naming: 'title',
    bearer: 'AudioSource',
    folder: 'Sources',
  },
  'a program on .NET, with UTF-16 and a mark that counts': {
    bom: true,
    bomCounts: true,
    unit: 'utf-16',
    encoding: 'utf-16le',
    guids: '{braces}',
  },
  'a program that keeps to the letter: the first and the last character': {
    end: 'inclusive',
    naming: 'cut in silence',
  },
  'a program that keeps to the letter and names nothing': { end: 'inclusive', naming: 'none' },
  'a program of the web, with UTF-16 positions in texts inside the XML': {
    unit: 'utf-16',
    encoding: 'inline',
    guids: 'none at all',
  },
  'a folder that was zipped by hand on a Mac': {
    newline: '\r',
    encoding: 'utf-16be',
    bom: true,
    scheme: 'internal://Sources\\',
    guids: 'without dashes',
    prefix: 'qda:',
    main: 'My project/project.qde',
    litter: ['__MACOSX/My project/._project.qde', 'My project/.DS_Store', 'My project/notes/readme.txt'],
  },
};
