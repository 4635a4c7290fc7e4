import { codePoints, type CodePoints } from '../../../analysis/text/code-points.ts';
import { version } from '../../platform/version.ts';
import type { Code, Coding, Note, Project, Selection, Source, Variable } from './project.ts';
import { container, element, textElement, writeXml, type Xml } from './write-xml.ts';

const schema = 'http://www.w3.org/2001/XMLSchema-instance';

/** The project.qde of a project, valid against the schema of REFI-QDA 1.5. Sources are expected in sources/<guid>.txt. */
export function writeProject({ name, description, users, codes, ...project }: Project): string {
  const types = new Map(project.variables.map(({ guid, type }) => [guid, type]));
  return writeXml(
    element(
      'Project',
      {
        xmlns: 'urn:QDA-XML:project:1.0',
        'xmlns:xsi': schema,
        'xsi:schemaLocation':
          'urn:QDA-XML:project:1.0 http://schema.qdasoftware.org/versions/Project/v1.0/Project.xsd',
        name,
        origin: `Fourlinks ${version}`,
      },
      container(
        'Users',
        users.map(({ guid, name }) => element('User', { guid, name: name || null })),
      ),
      container('CodeBook', [container('Codes', codes.map(codeElement))]),
      container('Variables', project.variables.map(variableElement)),
      container(
        'Sources',
        project.sources.map((source) => sourceElement(source, types)),
      ),
      container('Notes', project.notes.map(noteElement)),
      textElement('Description', description),
    ),
  );
}

/** The .qdc of a code tree, valid against the schema of codebooks. */
export function writeCodebook(codes: readonly Code[]): string {
  return writeXml(
    element(
      'CodeBook',
      { xmlns: 'urn:QDA-XML:codebook:1.0', origin: `Fourlinks ${version}` },
      // A codebook knows no notes.
      container(
        'Codes',
        codes.map(function bare(code): Xml {
          return codeElement({ ...code, notes: [], codes: [] }, code.codes.map(bare));
        }),
      ),
    ),
  );
}

function codeElement(code: Code, inner: Xml[] | number = 0): Xml {
  const { guid, name, codable, color, description, notes } = code;
  const children = Array.isArray(inner) ? inner : code.codes.map((each) => codeElement(each));
  return element(
    'Code',
    { guid, name, isCodable: codable, color },
    textElement('Description', description),
    references('NoteRef', notes),
    children,
  );
}

function variableElement({ guid, name, type, description }: Variable): Xml {
  return element('Variable', { guid, name, typeOfVariable: type }, textElement('Description', description));
}

function sourceElement(source: Source, types: ReadonlyMap<string, Variable['type']>): Xml {
  const { guid, name, description, selections, codings, notes, values } = source;
  const points = codePoints(source.text);
  return element(
    'TextSource',
    { guid, name, plainTextPath: `internal://${guid}.txt` },
    textElement('Description', description),
    selections.map((selection) => selectionElement(selection, points)),
    codings.map(codingElement),
    references('NoteRef', notes),
    values.map(({ variable, value }) =>
      element(
        'VariableValue',
        {},
        element('VariableRef', { targetGUID: variable }),
        textElement(valueName(types.get(variable), value), value),
      ),
    ),
  );
}

/** The quote is the name: whoever reads the file can prove the place by it. */
function selectionElement(selection: Selection, points: CodePoints): Xml {
  const { guid, name, start, end, user, description, codings, notes } = selection;
  return element(
    'PlainTextSelection',
    {
      guid,
      name: name || quoteName(points.slice(start, end)),
      startPosition: start,
      endPosition: end,
      creatingUser: user,
    },
    textElement('Description', description),
    codings.map(codingElement),
    references('NoteRef', notes),
  );
}

function codingElement({ guid, user, code, notes }: Coding): Xml {
  const ref = element('CodeRef', { targetGUID: code });
  return element('Coding', { guid, creatingUser: user }, ref, references('NoteRef', notes));
}

function noteElement({ guid, name, text, user }: Note): Xml {
  return element(
    'Note',
    { guid, name: name || null, creatingUser: user },
    textElement('PlainTextContent', text),
  );
}

function references(name: string, guids: readonly string[]): Xml[] {
  return guids.map((targetGUID) => element(name, { targetGUID }));
}

const LONGEST = 200;

/** A selection is named by its quote, or by the beginning of a long one. */
export function quoteName(quote: string): string {
  const points = Array.from(quote);
  return points.length <= LONGEST ? quote : `${points.slice(0, LONGEST - 1).join('')}…`;
}

const forms: Readonly<Record<Exclude<Variable['type'], 'Text'>, RegExp>> = {
  Boolean: /^(true|false|0|1)$/,
  Integer: /^[+-]?\d+$/,
  Float: /^[+-]?(\d+\.?\d*|\.\d+)$/,
  Date: /^\d{4}-\d\d-\d\dZ?$/,
  DateTime: /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z?$/,
};

/** A value that is not of its variable's type is text. */
function valueName(type: Variable['type'] = 'Text', value: string): string {
  return type !== 'Text' && forms[type].test(value) ? `${type}Value` : 'TextValue';
}
