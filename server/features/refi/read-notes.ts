import { readGuid } from './guid.ts';
import { childOf, childrenOf, type Ledger } from './ledger.ts';
import type { Container } from './open-container.ts';
import type { Note } from './project.ts';
import { readDescription, readUser } from './read-parts.ts';
import { readSourceText } from './source-text.ts';

/** Notes are memos: what they describe and what they say become one text. */
export async function readNotes(container: Container, ledger: Ledger): Promise<Note[]> {
  const notes = childOf(container.root, 'Notes');
  ledger.carry(notes);
  const read: Note[] = [];
  for (const element of childrenOf(notes, 'Note')) {
    const source = await readSourceText(element, container);
    const description = readDescription(element, ledger);
    if ('missing' in source && description === '') {
      ledger.note('text-missing', element, `${element.attributes.name ?? ''}: ${source.missing}`);
      continue;
    }
    ledger.carry(element, childOf(element, 'PlainTextContent'));
    const { guid, name = '', creatingUser } = element.attributes;
    const words = 'missing' in source ? '' : source.stored.replace(/\r\n?/g, '\n');
    read.push({
      guid: readGuid(guid),
      name,
      text: [description, words].filter((part) => part !== '').join('\n\n'),
      user: readUser(creatingUser),
    });
  }
  return read;
}
