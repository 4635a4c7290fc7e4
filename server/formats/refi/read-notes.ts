import type { Verdict } from './judge-documents.ts';
import { childOf, type Ledger } from './ledger.ts';
import type { Note } from './project.ts';
import { readDescription, readUser } from './read-parts.ts';
import type { Element } from './read-xml.ts';

/** Notes are memos: what they describe and what they say become one text. */
export function readNotes(root: Element, texts: readonly Verdict[], ledger: Ledger): Note[] {
  ledger.carry(childOf(root, 'Notes'));
  const notes = texts.filter(({ element }) => element.name === 'Note');
  return notes.flatMap(({ element, outcome }) => {
    const description = readDescription(element, ledger);
    const { guid, name = '', creatingUser } = element.attributes;
    if ('missing' in outcome && description === '') {
      ledger.note('text-missing', element, `${name}: ${outcome.missing.en}`);
      return [];
    }
    ledger.carry(element, childOf(element, 'PlainTextContent'));
    const words = 'missing' in outcome ? '' : outcome.places.text.text;
    const text = [description, words].filter((part) => part !== '').join('\n\n');
    return [{ guid: guid!, name, text, user: readUser(creatingUser) }];
  });
}
