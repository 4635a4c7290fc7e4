import type { Column, Table } from '../../../analysis/columns.ts';
import type { Disclosure } from '../../contract/disclosure.ts';
import type { ReleaseId, StudyId } from '../../contract/ids.ts';
import type { Manifest, ReleaseColumn, ReleaseSummary, Scoring } from '../../contract/release.ts';
import type { StudioDb, StudioTables } from '../../platform/database/tables.ts';
import { Problem } from '../../platform/problem.ts';
import { type Cells, decodeCells } from './cells.ts';
import { manifestDigest, openManifest } from './keyed-digest.ts';
import { disclosureFrom, type LabelledTable, labelTable, type Readers } from './labelled-rows.ts';
import { inStableOrder, type Ordered } from './stable-order.ts';
import { selectColumns, selectRelease, selectReleases } from './release.queries.ts';

export { deleteRelease } from './release.queries.ts';
export { unchangedItems } from './join-versions.ts';
export { planColumns } from './plan-columns.ts';
export type { LabelledTable, Readers } from './labelled-rows.ts';

/** A release as the server has it: only `publicRelease` makes a reply of it. */
export interface Release extends ReleaseSummary {
  readonly manifest: Manifest;
}

interface Stored extends Pick<Release, 'id'> {
  readonly manifest: { readonly columns: readonly Pick<ReleaseColumn, 'pool' | 'name' | 'kind'>[] };
}

/** A release of this study; a Problem when there is none. */
export async function findRelease(db: StudioDb, study: StudyId, release: ReleaseId): Promise<Release> {
  const row = await selectRelease(db, study, release);
  if (!row) throw new Problem('release-unknown');
  return asRelease(row);
}

/** Every release of a study, latest first. */
export async function listReleases(db: StudioDb, study: StudyId): Promise<Release[]> {
  return (await selectReleases(db, study)).map(asRelease);
}

/** The rows of a release – items, linked background, `flagged`, scores – in the order of its manifest. */
export async function loadTable(db: StudioDb, release: Stored): Promise<Table> {
  return loadPool(db, release, 'rows');
}

/** What may be told of the groups of a release. That of a release older than such plans is made of its rows once, and kept. */
export async function disclosureIn(
  db: StudioDb,
  release: Pick<Release, 'id' | 'hash' | 'manifest'>,
): Promise<Disclosure> {
  const stored = release.manifest.disclosure ?? planned.get(release.hash);
  if (stored) return stored;
  const made = disclosureFrom(release.manifest, await loadTable(db, release));
  if (planned.size >= KEPT_PLANS) planned.delete(planned.keys().next().value!);
  planned.set(release.hash, made);
  return made;
}

const KEPT_PLANS = 50;
const planned = new Map<string, Disclosure>();

/** The rows as their readers may have them: in place of the answers about the background the groups that may be told of. */
export async function loadLabelledTable(
  db: StudioDb,
  release: Pick<Release, 'id' | 'hash' | 'manifest'>,
  readers: Readers,
): Promise<LabelledTable> {
  const disclosure = await disclosureIn(db, release);
  return labelTable(release.manifest, disclosure, await loadTable(db, release), readers);
}

/** One pool, `detached:D4` for instance; pools were shuffled apart, so no row order joins two of them. */
export async function loadPool(db: StudioDb, release: Stored, pool: string): Promise<Table> {
  const cells = await loadCells(db, release, pool);
  const described = release.manifest.columns.filter((column) => column.pool === pool);
  const columns = described.map((column) => {
    const { kind, name } = column;
    return [name, { kind, name, values: cells(column) } as Column] as const;
  });
  return { rows: columns[0]?.[1].values.length ?? 0, columns: new Map(columns) };
}

/** The answers to an open question in an order of their own; those that say nothing are left out. Empty where there is no such question. */
export async function openAnswersIn(
  db: StudioDb,
  study: StudyId,
  release: Stored,
  question: string,
): Promise<Ordered[]> {
  const column = release.manifest.columns.find(
    ({ pool, name }) => pool.startsWith('open') && name === question,
  );
  const row = await selectRelease(db, study, release.id);
  if (!column || !row) return [];
  const cells = (await loadCells(db, release, column.pool))(column);
  const texts = ArrayBuffer.isView(cells) ? [] : cells.filter((words) => words.trim() !== '');
  return inStableOrder(row.secret, question, texts);
}

/** A function that gives the cells of a column, of one pool or of all. */
export async function loadCells(
  db: StudioDb,
  { id }: Stored,
  only?: string,
): Promise<(column: Pick<Manifest['columns'][number], 'pool' | 'name' | 'kind'>) => Cells> {
  const stored = await selectColumns(db, id, only);
  const bytes = new Map(stored.map((row) => [`${row.pool} ${row.name}`, row.bytes]));
  return ({ pool, name, kind }) => decodeCells(kind, bytes.get(`${pool} ${name}`)!);
}

/** Items and scales of a release in the shape that a request of the analysis contract uses. */
export function releaseDefinition({ scoring }: Manifest): Pick<Scoring, 'items' | 'scales'> {
  return { items: scoring.items, scales: scoring.scales };
}

/** The hash that releases go by is keyed; the plain one that early releases have stays in the database, for verifying. */
function asRelease({
  id,
  number,
  source,
  n,
  manifest,
  secret,
  created_at,
}: StudioTables['release']): Release {
  const hash = manifestDigest(secret, manifest);
  return { id, number, source, n, hash, createdAt: created_at, manifest: openManifest(manifest) };
}
