import { Type } from 'typebox';
import type { Column, Table } from '../../../analysis/columns.ts';
import type { Vocabulary } from '../../../analysis/disclosure/grammar/vocabulary.ts';
import type { Definitions } from '../../../analysis/engine/definitions.ts';
import { Frame } from '../../../analysis/model/frame/frame.ts';
import type { Definition } from '../../../analysis/model/instrument/definition.ts';
import { readDefinition } from '../../../analysis/model/instrument/read-definition.ts';
import { Disclosure } from '../../contract/disclosure.ts';
import { Manifest } from '../../contract/release.ts';
import { readCells } from '../../formats/bundle/columns.ts';
import { vocabularyOf } from '../disclosure/disclosure.door.ts';
import type { RowsAtHand } from '../result/result.door.ts';
import { answerTable } from '../analysis/analysis.door.ts';
import type { Members } from './members.ts';

const { columns, ...facts } = Type.Pick(Manifest, [
  'number',
  'source',
  'simulated',
  'instrument',
  'scoring',
  'columns',
]).properties;
/** A release as it was told. */
export const ShownRelease = Type.Object({
  ...facts,
  columns: Type.Array(Type.Omit(columns.items, ['rows'])),
});

const named = { member: Type.String(), name: Type.String() };
const Rows = Type.Object({
  rows: Type.Integer({ minimum: 0 }),
  columns: Type.Array(
    Type.Union([
      Type.Object({ ...named, kind: Type.Enum(['integer', 'real']) }),
      Type.Object({ ...named, kind: Type.Literal('text'), levels: Type.Array(Type.String()) }),
    ]),
  ),
  groups: Type.Pick(Disclosure, ['team', 'bands', 'hierarchy']),
});

/** What numbers can be computed from anew. */
export interface OpenRows extends RowsAtHand {
  readonly table: Table;
  readonly definitions: Definitions;
  readonly grammar: Vocabulary;
}

/** The rows of a bundle with all that they are read by; null where it has none, or where one of the members that are needed is at fault. */
export async function openRows(members: Members): Promise<OpenRows | null> {
  const { release: head, seal, floor } = members.manifest;
  const described = members.manifest.holds.columns ? await members.json('columns.json', Rows) : undefined;
  const shown = await members.json('release.json', ShownRelease);
  const frame = await members.json('frame.json', Frame);
  const definition = await openDefinition(members);
  const table = described && (await openTable(members, described));
  if (!described || !shown || !frame || !definition || !table) return null;
  const { team, bands, hierarchy } = described.groups;
  // What readers outside the team are told of is not computed anew.
  const told = { team, bands, hierarchy, outside: team, questions: { sets: [], levels: {} } };
  const definitions = { items: shown.scoring.items, scales: shown.scoring.scales };
  const manifest = {
    ...shown,
    format: 'fourlinks release 2' as const,
    ...head,
    floor,
    flagged: 0,
    refused: 0,
    columns: shown.columns.map((column) => ({ ...column, rows: head.n })),
  };
  const release = { id: head.hash as never, source: shown.source, ...head, createdAt: '', manifest };
  const answer = async (request: object) =>
    (await answerTable(`bundle ${seal}`, table, request, { definitions })).analyses;
  const grammar = vocabularyOf(manifest, told);
  return { release, frame, definition, told, floor, answer, table, definitions, grammar };
}

/** The questionnaire; null where it is not one. */
export async function openDefinition(members: Members): Promise<Definition | null> {
  const given = await members.json('instrument.json', Type.Object({}));
  try {
    return given ? readDefinition(given) : null;
  } catch {
    return null;
  }
}

async function openTable(
  members: Members,
  { rows, columns: described }: Type.Static<typeof Rows>,
): Promise<Table | null> {
  const opened: [string, Column][] = [];
  for (const { member, ...column } of described) {
    const bytes = await members.bytes(member);
    const read = bytes && readCells(bytes, column, rows);
    if (!read) return null;
    opened.push([read.name, read]);
  }
  return { rows, columns: new Map(opened) };
}
