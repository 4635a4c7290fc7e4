import { findDocuments } from './find-documents.ts';
import { judgeDocuments, type Verdict } from './judge-documents.ts';
import { Ledger } from './ledger.ts';
import type { Container } from './open-container.ts';
import type { Note, Project, Source, User } from './project.ts';
import { readNotes } from './read-notes.ts';
import { readCodes, readDescription, readUsers, readVariables } from './read-parts.ts';
import { readSource } from './read-source.ts';
import type { RuleChoice } from './rules.ts';
import type { FileRule } from './settle-rule.ts';

export interface Reading {
  readonly project: Project;
  readonly origin: string;
  /** Every text of the file, and those of them that are sources. */
  readonly texts: readonly Verdict[];
  readonly verdicts: readonly Verdict[];
  readonly ledger: Ledger;
  /** How the file counts positions. */
  readonly file: FileRule;
}

/** Reads all that Fourlinks carries, proves every span, and books the rest. Of a codebook only the codes. */
export async function readProject(container: Container, choice?: RuleChoice): Promise<Reading> {
  const { root } = container;
  const ledger = new Ledger();
  ledger.carry(root);
  const origin = root.attributes.origin ?? '';
  const codes = readCodes(root, ledger);
  const known = new Set(
    codes.flatMap(function guids(code): string[] {
      return [code.guid, ...code.codes.flatMap(guids)];
    }),
  );
  const { verdicts: texts, file } = await judgeDocuments(
    findDocuments(root, ledger),
    container,
    origin,
    choice,
  );
  const verdicts = texts.filter(({ isSource }) => isSource);
  const sources = verdicts.flatMap((verdict) => readSource(verdict, known, ledger) ?? []);
  const notes = readNotes(root, texts, ledger);
  const project = {
    name: root.attributes.name ?? '',
    description: readDescription(root, ledger),
    users: withStrangers(readUsers(root, ledger), sources, notes),
    codes,
    variables: readVariables(root, ledger),
    sources,
    notes,
  };
  return { project, origin, texts, verdicts, ledger, file };
}

/** Whoever is named as an author without being listed is listed without a name. */
function withStrangers(users: readonly User[], sources: readonly Source[], notes: readonly Note[]): User[] {
  const authors = [
    ...sources.flatMap(({ selections, codings }) => [
      ...selections.flatMap((selection) => [selection.user, ...selection.codings.map(({ user }) => user)]),
      ...codings.map(({ user }) => user),
    ]),
    ...notes.map(({ user }) => user),
  ];
  const listed = new Set(users.map(({ guid }) => guid));
  const strangers = new Set(authors.filter((guid) => guid !== null && !listed.has(guid)));
  return [...users, ...[...strangers].map((guid) => ({ guid: guid!, name: '' }))];
}
