import { childOf, childrenOf, type Ledger } from './ledger.ts';
import type { StoredSelection } from './calibrate.ts';
import type { Element } from './read-xml.ts';

/** A text of the project: a text source, the words of a PDF, the transcript of a recording. */
export interface Document {
  /** What carries name, whole-document codings and values. */
  readonly element: Element;
  /** What carries the text and its selections. */
  readonly body: Element;
  readonly selections: readonly (StoredSelection & { readonly element: Element })[];
}

/** Every document of a project, in the order of the file. */
export function findDocuments(root: Element, ledger: Ledger): Document[] {
  const sources = childOf(root, 'Sources');
  ledger.carry(sources);
  return (sources?.children ?? []).flatMap((element): Document[] => {
    if (element.name === 'TextSource') return [{ element, body: element, selections: plain(element) }];
    if (element.name === 'PDFSource')
      return childrenOf(element, 'Representation').map((body) => ({
        element,
        body,
        selections: plain(body),
      }));
    return childrenOf(element, 'Transcript').map((body) => ({
      element: body,
      body,
      selections: timed(body),
    }));
  });
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

/** NaN for what is not a whole number: no place takes it. */
function position(text: string | undefined): number {
  return /^\s*[+-]?\d+\s*$/.test(text ?? '') ? Number(text) : NaN;
}
