import { childOf, childrenOf, type Ledger } from './ledger.ts';
import type { Element } from './read-xml.ts';
import type { StoredSelection } from './rules.ts';

/** A text of the project: a text source, the words of a PDF, the transcript of a recording, a memo. */
export interface Document {
  /** What carries name, whole-document codings and values. */
  readonly element: Element;
  /** What carries the text and its selections. */
  readonly body: Element;
  readonly selections: readonly (StoredSelection & { readonly element: Element })[];
  /** True for what a study takes in as a transcript; the texts of notes, pictures and places on a page stay in the file. */
  readonly isSource: boolean;
}

/** Every text of a project: its sources and its notes, in the order of the file. */
export function findDocuments(root: Element, ledger: Ledger): Document[] {
  const sources = childOf(root, 'Sources');
  ledger.carry(sources);
  return [
    ...(sources?.children.flatMap(textsIn) ?? []),
    ...childrenOf(childOf(root, 'Notes'), 'Note').flatMap(textsIn),
  ];
}

function textsIn(element: Element): Document[] {
  const aside = (body: Element): Document => ({
    element: body,
    body,
    selections: plain(body),
    isSource: false,
  });
  switch (element.name) {
    case 'TextSource':
      return [{ element, body: element, selections: plain(element), isSource: true }];
    case 'PDFSource':
      return [
        ...childrenOf(element, 'PDFSelection').flatMap((each) =>
          childrenOf(each, 'Representation').map(aside),
        ),
        ...childrenOf(element, 'Representation').map((body) => ({
          element,
          body,
          selections: plain(body),
          isSource: true,
        })),
      ];
    case 'PictureSource':
      return childrenOf(element, 'TextDescription').map(aside);
    case 'Note':
      return [aside(element)];
    default:
      return childrenOf(element, 'Transcript').map((body) => ({
        element: body,
        body,
        selections: timed(body),
        isSource: true,
      }));
  }
}

function plain(body: Element): Document['selections'] {
  return childrenOf(body, 'PlainTextSelection').map((element) => {
    const { name = '', startPosition, endPosition } = element.attributes;
    return { element, name, start: position(startPosition), end: position(endPosition) };
  });
}

/** Selections of a transcript stand between two of its points in time, each of which has a position in the text. */
function timed(body: Element): Document['selections'] {
  const points = new Map(
    childrenOf(body, 'SyncPoint').map(({ attributes }) => [attributes.guid, attributes.position]),
  );
  return childrenOf(body, 'TranscriptSelection').map((element) => {
    const { name = '', fromSyncPoint, toSyncPoint } = element.attributes;
    return {
      element,
      name,
      start: position(points.get(fromSyncPoint)),
      end: position(points.get(toSyncPoint)),
    };
  });
}

/** NaN for what is not a whole number, however it is written: no place takes it. */
function position(text: string | undefined): number {
  return /^\s*[+-]?\d+(\.0*)?\s*$/.test(text ?? '') ? Number(text) : NaN;
}
