import { readGuid } from './guid.ts';
import { childOf, childrenOf, type Ledger } from './ledger.ts';
import { nameReader } from './name-evidence.ts';
import type { Coding, Selection, Source } from './project.ts';
import { readDescription, readNoteRefs, readUser, readValues } from './read-parts.ts';
import type { Verdict } from './judge-documents.ts';
import type { Element } from './read-xml.ts';

/** One document with its proved selections; null without a text. What is left out is booked with its reason. */
export function readSource(
  { element, body, selections, outcome }: Verdict,
  codes: ReadonlySet<string>,
  ledger: Ledger,
): Source | null {
  if ('missing' in outcome) {
    ledger.note('text-missing', body, `${element.attributes.name ?? ''}: ${outcome.missing.en}`);
    return null;
  }
  ledger.carry(element, body, childOf(body, 'PlainTextContent'));
  const { text } = outcome.places;
  const read = nameReader(text.text);
  const carried = selections.flatMap((selection, i): Selection[] => {
    const span = outcome.spans[i]!;
    const { name, element: found } = selection;
    if (typeof span === 'string') {
      ledger.note(span, found, `${placeOf(selection)} ${name.slice(0, 60)}`.trim());
      return [];
    }
    ledger.carry(found);
    const { guid, creatingUser } = found.attributes;
    return [
      {
        ...span,
        guid: readGuid(guid),
        name: titleOf(name, read(name).fits(text.slice(span.start, span.end))),
        description: readDescription(found, ledger),
        user: readUser(creatingUser),
        codings: readCodings(found, codes, ledger),
        notes: readNoteRefs(found, ledger),
      },
    ];
  });
  return {
    guid: readGuid(element.attributes.guid),
    name: element.attributes.name ?? body.attributes.name ?? '',
    description: readDescription(element, ledger),
    text: text.text,
    selections: carried,
    codings: readCodings(element, codes, ledger),
    notes: readNoteRefs(element, ledger),
    values: readValues(element, ledger),
  };
}

/** Where a selection says that it stands: as it says it, if that is no number. */
function placeOf({ start, end, element: { attributes } }: Verdict['selections'][number]): string {
  const { startPosition = '?', endPosition = '?' } = attributes;
  return `${Number.isNaN(start) ? startPosition : start}–${Number.isNaN(end) ? endPosition : end}`;
}

/** The name that a person gave; empty where the program only repeats the quote or the positions. */
export function titleOf(name: string, isQuote: boolean): string {
  return isQuote || /^\(?\d+, ?\d+\)?(,\(\d+, ?\d+\))?$/.test(name) ? '' : name;
}

function readCodings(element: Element, codes: ReadonlySet<string>, ledger: Ledger): Coding[] {
  return childrenOf(element, 'Coding').flatMap((coding) => {
    const ref = childOf(coding, 'CodeRef');
    const code = readGuid(ref?.attributes.targetGUID);
    if (!codes.has(code)) {
      ledger.note('code-missing', coding, ref?.attributes.targetGUID ?? '');
      return [];
    }
    ledger.carry(coding, ref);
    const { guid, creatingUser } = coding.attributes;
    return [
      { guid: readGuid(guid), code, user: readUser(creatingUser), notes: readNoteRefs(coding, ledger) },
    ];
  });
}
