import { readFileSync } from 'node:fs';
import { expect, onTestFinished, test } from 'vitest';
import type { Comparison } from '../../../server/contract/adjudication.ts';
import type { Codebook } from '../../../server/contract/codebook.ts';
import type { Excerpt } from '../../../server/contract/excerpt.ts';
import type { StudyId } from '../../../server/contract/ids.ts';
import type { InterviewSummary } from '../../../server/contract/interview.ts';
import type { JointDisplay } from '../../../server/contract/joint.ts';
import type { Results } from '../../../server/contract/result.ts';
import type { Study } from '../../../server/contract/study.ts';
import { buildApp } from '../../../server/app.ts';
import { migrate } from '../../../server/platform/database/migrate.ts';
import { openServices } from '../../../server/platform/services.ts';
import { readSettings } from '../../../server/platform/settings.ts';
import { earlierStudy, type Row } from '../../support/earlier-study.ts';
import { givenResearcher } from '../../support/server.ts';

type Numbers = Record<string, Record<string, Record<string, unknown>>>;
interface Printed {
  tables: Numbers;
  joint: Record<string, { survey: object | null; interviews: Record<string, number> | null }>;
  settled: { id: string; decision: string; settled: Record<string, unknown>[] }[];
}

async function openEarlier() {
  const earlier = earlierStudy();
  const studyRow = earlier.rows('studio', 'study')[0]!;
  const before = {
    study: studyRow,
    excerpts: earlier.rows('studio', 'excerpt'),
    excerptCodes: earlier.rows('studio', 'excerpt_code'),
    interviews: earlier.rows('studio', 'interview'),
    codes: earlier.rows('studio', 'codebook_code'),
    versions: earlier.rows('studio', 'code_version'),
    release: earlier.rows('studio', 'release')[0]!.id,
  };
  const services = openServices(readSettings({ FOURLINKS_DATA: earlier.folder, FOURLINKS_LOG: 'silent' }));
  const applied = await migrate(services.databases);
  const app = await buildApp(services);
  onTestFinished(async () => {
    await app.close();
    await services.databases.close();
  });
  const { headers } = await givenResearcher(services, { study: studyRow.id as StudyId, role: 'owner' });
  const get = async <Reply>(path: string): Promise<Reply> =>
    (await app.inject({ url: `/api/studies/${studyRow.id}${path}`, headers })).json();
  return { earlier, before, services, applied, get };
}

const byId = (rows: readonly Row[]) => new Map(rows.map((row) => [row.id as string, row]));

test('a demonstration of the version before arrives whole: study, interviews, excerpts, codes and what they were', async () => {
  const { before, applied, get, services } = await openEarlier();
  expect(applied).toContain('studio/1001-study-as-data');
  const study = await get<Study>('');
  expect(study.title).toEqual({ 'zh-CN': before.study.title_zh, en: before.study.title_en });
  expect(study.shortName).toBeNull();

  const interviews = await get<InterviewSummary[]>('/interviews');
  const earlierInterviews = byId(before.interviews);
  expect(interviews).toHaveLength(earlierInterviews.size);
  for (const { id, code, title, attributes } of interviews)
    expect(earlierInterviews.get(id)).toMatchObject({ code, title, role_band: attributes.roleBand });

  const excerpts = await get<Excerpt[]>('/excerpts');
  const earlierExcerpts = byId(before.excerpts);
  expect(excerpts).toHaveLength(before.excerpts.filter(({ removed }) => removed === 0).length);
  for (const { id, values, quote, start, end, memo, version, codes } of excerpts) {
    const { link, stance } = values;
    const place = { start_point: start, end_point: end };
    expect(earlierExcerpts.get(id)).toMatchObject({ link, stance, quote, memo, version, ...place });
    const own = before.excerptCodes.filter(({ excerpt_id }) => excerpt_id === id);
    expect(codes.map(({ code }) => code).sort()).toEqual(own.map(({ code }) => code).sort());
  }

  const { codes } = await get<Codebook>('/codebook');
  expect(codes.map(({ code }) => code).sort()).toEqual(before.codes.map(({ code }) => code).sort());
  for (const { code, kind, parent, tags, note, definition, criteriaSince } of codes) {
    const row = before.codes.find((each) => each.code === code)!;
    const earlier = JSON.parse(row.definition as string) as {
      definition: object;
      links: string[];
      surveyTwin: string;
    };
    expect(row).toMatchObject({ kind, parent, criteria_since: criteriaSince });
    expect(definition).toEqual(earlier.definition);
    expect(tags.link ?? []).toEqual(earlier.links);
    expect(note['zh-CN'] ?? '').toBe(earlier.surveyTwin && `问卷：${earlier.surveyTwin}`);
  }
  const versions = await services.databases.studio.selectFrom('code_version').selectAll().execute();
  expect(versions).toHaveLength(before.versions.length);
});

/** Groups by background are those of the tree since: told together where they were too small, or not at all. */
const isByGroups = (table: string, row: string) =>
  /^(background-cross|burnout-(models|coefficients|bands))$/.test(table) ||
  (table === 'background' && !/^D[45]/.test(row)) ||
  row === 'unflagged';

/** The version before printed the answers to reversed items the wrong way round; all else stands. */
const mirrored = (column: string, table: string): string => {
  if (column === 'high') return 'low';
  if (column === 'low') return 'high';
  const [, answer] = /^answer:(\d+)$/.exec(column) ?? [];
  if (answer === undefined) return column;
  return `answer:${(table === 'items-frequency5' ? 100 : 6) - Number(answer)}`;
};
/** The last digits of a double depend on the order in which numbers are added. */
const inDigits = (cell: unknown): unknown => {
  if (Array.isArray(cell)) return cell.map(inDigits);
  if (typeof cell === 'object' && cell !== null)
    return Object.fromEntries(Object.entries(cell).map(([key, each]) => [key, inDigits(each)]));
  return typeof cell === 'number' ? Number(cell.toPrecision(12)) : cell;
};

const reversed = ['PL4', 'PL5', 'PR5', 'AP5', 'RE4', 'DG5', 'BO8'];

test('the numbers of results, joint display and adjudication are those that were printed before', async () => {
  const printed = JSON.parse(
    readFileSync(new URL('../../fixtures/migration/printed.json', import.meta.url), 'utf8'),
  ) as Printed;
  const { before, get } = await openEarlier();
  const { tables } = await get<Results>(`/releases/${before.release}/results`);
  let compared = 0;
  for (const [id, rows] of Object.entries(printed.tables)) {
    const table = tables.find((each) => each.id === id)!;
    for (const [key, cells] of Object.entries(rows)) {
      if (isByGroups(id, key)) continue;
      const found = table.rows.find((row) => row.key === key)!.cells;
      for (const [column, value] of Object.entries(cells)) {
        const now = reversed.includes(key) ? mirrored(column, id) : column;
        expect([id, key, column, inDigits(found[now])]).toEqual([id, key, column, inDigits(value)]);
        compared += 1;
      }
    }
  }
  expect(compared).toBe(894);

  const display = await get<JointDisplay>(`/releases/${before.release}/joint-display`);
  const cells = display.rows.flatMap((row) => row.cells.map((cell) => ({ row: row.code, ...cell })));
  expect(cells).toHaveLength(Object.keys(printed.joint).length);
  for (const { row, column, survey, interviews } of cells) {
    const { survey: strand, interviews: voices } = printed.joint[`${row} ${column}`]!;
    if (strand) expect(inDigits(survey)).toMatchObject(inDigits(strand) as object);
    if (voices) {
      const { interviews: count, ...valence } = voices;
      expect(interviews).toMatchObject({ interviews: count, valence });
    }
  }

  const comparisons = await get<Comparison[]>('/comparisons');
  const settlements = comparisons.flatMap(({ matches }) =>
    matches.flatMap(({ id, settlement }) => (settlement ? [{ id, ...settlement }] : [])),
  );
  expect(
    settlements.map(({ id, decision, settled }) => ({
      id,
      decision,
      settled: settled.map(({ start, end, values, codes }) => ({ start, end, ...values, codes })),
    })),
  ).toEqual(printed.settled);
});

test('a migration that fails half way leaves the database as it was', async () => {
  const { folder, rows } = earlierStudy();
  const settings = readSettings({ FOURLINKS_DATA: folder, FOURLINKS_LOG: 'silent' });
  const before = rows('studio', 'excerpt');
  const services = openServices(settings);
  // What the step would read is no JSON.
  await services.databases.studio.updateTable('codebook_code').set({ definition: 'x' }).execute();
  await expect(migrate(services.databases)).rejects.toThrow();
  await services.databases.close();
  expect(rows('studio', 'excerpt')).toEqual(before);
});
