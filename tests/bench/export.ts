import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Definition } from '../../analysis/model/instrument/definition.ts';
import { promisesOf } from '../../server/contract/promises.ts';
import type { ReleaseId, StudyId } from '../../server/contract/ids.ts';
import { fileChunks } from '../../server/features/export/export-worker.ts';
import { loadMaterial } from '../../server/features/export/load-material.ts';
import { cellsFrom } from '../../server/features/release/cells.ts';
import { planGroups } from '../../server/features/release/plan-groups.ts';
import { planColumns } from '../../server/features/release/plan-columns.ts';
import { findRelease } from '../../server/features/release/release.door.ts';
import { storeRelease } from '../../server/features/release/store-release.ts';
import { migrate } from '../../server/platform/database/migrate.ts';
import { type OpenDatabases, openDatabases } from '../../server/platform/database/open.ts';
import { randomId } from '../../server/platform/random.ts';

const ITEMS = 60;
const RUNS = 5;

const words = { 'zh-CN': '题', en: 'item' };
const values = [1, 2, 3, 4, 5];
const definition: Definition = {
  code: 'BENCH',
  title: words,
  preferNotToSay: words,
  dontKnow: { ...words, items: [] },
  optionSets: { five: { 'zh-CN': values.map(String), en: values.map(String), values } },
  blocks: [{ code: 'B', title: words, randomise: false }],
  items: Array.from({ length: ITEMS }, (_, i) => ({
    code: `Q${i + 1}`,
    block: 'B',
    type: 'scale',
    options: 'five',
    text: words,
  })),
  scales: [],
  derived: [],
  openQuestionNotice: words,
};

export interface ExportTimes {
  readonly rows: number;
  readonly seconds: number;
  readonly mebibytes: number;
}

/** Row-level CSV of 10,000 and 100,000 respondents × 60 items, from the stored columns to the last byte; median of five. */
export async function benchExport(sizes: readonly number[] = [10_000, 100_000]): Promise<ExportTimes[]> {
  const folder = mkdtempSync(join(tmpdir(), 'fourlinks-'));
  const databases = openDatabases({ dataFolder: folder, postgres: null });
  try {
    await migrate(databases);
    const study = await givenStudy(databases);
    const times: ExportTimes[] = [];
    for (const [i, rows] of sizes.entries()) {
      const release = await givenRelease(databases, study, i + 1, rows);
      const runs: ExportTimes[] = [];
      for (let run = 0; run < RUNS; run++) runs.push(await exportOnce(databases, study, release, rows));
      times.push(runs.sort((a, b) => a.seconds - b.seconds)[Math.floor(RUNS / 2)]!);
    }
    return times;
  } finally {
    await databases.close();
    rmSync(folder, { recursive: true });
  }
}

export async function printExport(): Promise<void> {
  const [small, large] = await benchExport();
  for (const { rows, seconds, mebibytes } of [small!, large!])
    console.log(`${rows} × ${ITEMS} as CSV: ${seconds.toFixed(2)} s, ${mebibytes.toFixed(1)} MiB`);
  console.log(`ratio ${(large!.seconds / small!.seconds).toFixed(1)} for ten times the rows (goal ≤ 12)`);
}

async function exportOnce(
  { studio }: OpenDatabases,
  study: StudyId,
  release: ReleaseId,
  rows: number,
): Promise<ExportTimes> {
  const begun = performance.now();
  const found = await findRelease(studio, study, release);
  const material = await loadMaterial(studio, study, found, { content: 'rows', question: null });
  let bytes = 0;
  for await (const chunk of fileChunks({ material, format: 'csv', language: 'zh-CN' }))
    bytes += chunk.byteLength;
  return { rows, seconds: (performance.now() - begun) / 1000, mebibytes: bytes / 2 ** 20 };
}

async function givenStudy({ studio }: OpenDatabases): Promise<StudyId> {
  const id = randomId<StudyId>();
  const study = { id, title: '{}', state: 'closed', created_at: '' } as const;
  await studio.insertInto('study').values(study).execute();
  return id;
}

async function givenRelease(
  { studio }: OpenDatabases,
  study: StudyId,
  number: number,
  rows: number,
): Promise<ReleaseId> {
  const packed = planColumns(definition).map((column) => ({
    column,
    cells: cellsFrom(column.kind, rows, (row) => (row % 50 === 0 ? -128 : 1 + (row % 5))),
  }));
  const facts = { number, source: 'import', simulated: true, floor: 10, refused: 0 } as const;
  const instrument = { number: 1, hash: '' };
  const { id } = await storeRelease(studio, study, definition, packed, {
    ...facts,
    instrument,
    disclosure: planGroups(definition, packed, {
      floor: facts.floor,
      ...promisesOf(facts.floor),
      hierarchy: null,
    }),
    createdAt: new Date(),
  });
  return id;
}
