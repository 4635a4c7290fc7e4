import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { layTable } from '../../../../server/formats/statistics/docx/lay-table.ts';
import type { Finding, OfferedClaim } from '../../../../server/contract/finding.ts';
import type { OfferedPart, Report, ReportLine } from '../../../../server/contract/report.ts';
import type { Results } from '../../../../server/contract/result.ts';
import { givenResearcher } from '../../../support/server.ts';
import { openReports, readDocx } from './making.ts';

test('the report of the demonstration tells the numbers of the results page, in Word and on a page', async () => {
  const { create, make, file, read } = await openReports();
  const report = await create();
  await make(report, 'report');
  const { tables } = (await read('analyst', 'results')).json<Results>();
  expect(tables.length).toBeGreaterThan(10);

  const { xml, texts, images } = readDocx(await file(report, 'docx'));
  const page = (await file(report, 'html')).toString();
  const told = page.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
  for (const table of tables)
    for (const { kind, cells } of layTable(table, 'zh-CN').rows) {
      if (kind === 'group') continue;
      for (const cell of cells.filter((text) => text !== '')) {
        expect(texts).toContain(cell);
        expect(told).toContain(`>${cell}<`);
      }
    }
  expect(images).toBeGreaterThan(3);
  expect(page.match(/<svg /g)).toHaveLength(images);
  expect(texts.filter((text) => text.startsWith('图 '))).toHaveLength(images);

  // No table is wider than the text of its page, which lies where the table is wide.
  const widths = [...xml.matchAll(/<w:tblGrid>(.*?)<\/w:tblGrid>/gs)].map(([, grid]) =>
    [...grid!.matchAll(/w:w="(\d+)"/g)].reduce((sum, [, width]) => sum + Number(width), 0),
  );
  expect(widths.length).toBeGreaterThanOrEqual(tables.length);
  expect(Math.max(...widths)).toBeLessThanOrEqual(16_838 - 2 * 1440);
  expect(xml).toContain('w:orient="landscape"');
});

test('a claim leads to its evidence: every number has its reference, in both formats', async () => {
  const { create, make, file, send, study, release } = await openReports();
  const reply = await send('POST', `/api/studies/${study}/findings`, {
    claim: { 'zh-CN': '过程管理缺位' },
    template: null,
    column: null,
    row: null,
    verdict: 'unsupported',
    reasoning: { 'zh-CN': '两条线索一致。' },
    cause: {},
    rivals: {},
    changeMind: {},
    saysUnreliable: false,
    evidence: [
      { id: 'a', side: 'for', release, ref: { kind: 'table', table: 'returns', row: 'returned' }, note: {} },
      {
        id: 'b',
        side: 'against',
        release,
        ref: { kind: 'table', table: 'returns', row: 'invited' },
        note: {},
      },
    ],
    searches: [],
  });
  expect(reply.statusCode).toBe(201);
  const report = await create();
  await make(report, 'report');

  const page = (await file(report, 'html')).toString();
  const cited = [...page.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id!);
  expect(cited).toEqual(expect.arrayContaining(['ref-1', 'ref-2', 'table-returns']));
  for (const id of cited) expect(page).toContain(`id="${id}"`);

  const { xml, texts } = readDocx(await file(report, 'docx'));
  const anchors = [...xml.matchAll(/<w:hyperlink [^>]*w:anchor="([^"]+)"/g)].map(([, id]) => id!);
  expect(anchors).toEqual(expect.arrayContaining(['ref-1', 'ref-2', 'table-returns']));
  for (const id of anchors) expect(xml).toContain(`w:name="${id}"`);
  expect(texts.join('')).toContain('发现 1：过程管理缺位');
});

test('a study of another field: its claims are tested, taken up and reported in English', async () => {
  const { create, make, file, send, study, releasePath, release } = await openReports('hospital');
  const claims = (await send('GET', `${releasePath}/claims`)).json<OfferedClaim[]>();
  expect(claims.length).toBeGreaterThan(2);
  expect(claims.flatMap(({ tests }) => tests.map(({ outcome }) => outcome))).not.toContain('unasked');
  const [{ claim, code, column, row, tests }] = claims as [OfferedClaim];
  const [numbers] = tests.filter(({ outcome, refs }) => outcome !== 'undecided' && refs.length > 0);
  const said = await send('POST', `/api/studies/${study}/findings`, {
    ...{ claim, template: code, column, row, verdict: 'unsupported', saysUnreliable: true, searches: [] },
    ...{ reasoning: {}, cause: {}, rivals: {}, changeMind: {} },
    evidence: numbers!.refs.map((ref, at) => ({ id: `e${at}`, side: 'for', release, ref, note: {} })),
  });
  expect(said.json<Finding>()).toMatchObject({ state: 'unsupported' });

  const report = await create({ language: 'en', title: 'Ward climate' });
  await make(report, 'report');
  const page = (await file(report, 'html')).toString();
  for (const [, id] of page.matchAll(/href="#([^"]+)"/g)) expect(page).toContain(`id="${id}"`);
  expect(page).toContain(claim.en!.slice(0, 30));
  const { texts, images } = readDocx(await file(report, 'docx'));
  expect(images).toBeGreaterThan(2);
  expect(texts.join(' ')).toContain('Ward climate');
  expect(texts.join(' ')).toMatch(/simulated/i);

  // A theory is drawn, with a text for those who do not see it.
  const lens = (await send('GET', `${releasePath}/report-parts`))
    .json<OfferedPart[]>()
    .find(({ part }) => part === 'lens')!;
  const section = { id: 'a', kind: 'part', part: lens.part, of: lens.of! } as const;
  const single = await create({ language: 'en', sections: [section] });
  await make(single, 'report');
  expect(readDocx(await file(single, 'docx')).images).toBeGreaterThan(0);
  const drawn = (await file(single, 'html')).toString();
  expect(drawn).toMatch(/<svg role="img" aria-label="Diagram of [^"]+"/);
  expect(drawn).toMatch(/Figure 1 /);
});

test('the edition runs nothing, fetches nothing, and tells what a viewer is told', async () => {
  const { create, make, file, read, send, path } = await openReports();
  const report = await create({ language: 'en', title: 'A <b> & "report"' });
  await make(report, 'edition');
  const bytes = await file(report, 'edition');
  const page = bytes.toString();
  expect(page).not.toMatch(/<script|\son\w+=|<link|<iframe|@import|url\(/i);
  expect(page.match(/(?:src|href)="(?!#)[^"]*"/g)).toBeNull();
  expect(page.replace(/xmlns(:xlink)?="[^"]*"/g, '')).not.toMatch(/https?:\/\//);
  expect(page).toContain(`content="default-src 'none'; style-src 'unsafe-inline'; img-src data:"`);
  expect(page).toContain('A &lt;b&gt; &amp; &quot;report&quot;');
  const content = /<main>([\s\S]*)<\/main>/.exec(page)![1]!;
  expect(page).toContain(createHash('sha256').update(content).digest('hex'));
  const kept = (await send('GET', `${path}/${report.id}`)).json<Report>();
  expect(kept.files).toMatchObject([
    { format: 'edition', sha256: createHash('sha256').update(bytes).digest('hex'), size: bytes.length },
  ]);

  // Tables of the results page as a viewer reads them, and none that only the team has.
  const seen = (await read('viewer', 'results')).json<Results>();
  const team = (await read('analyst', 'results')).json<Results>();
  const ids = [...page.matchAll(/<figure id="table-([^"]+)"/g)].map(([, id]) => id!);
  const shown = seen.tables.map(({ id }) => id);
  expect(ids).toEqual(expect.arrayContaining(shown));
  const hidden = team.tables.map(({ id }) => id).filter((id) => !shown.includes(id));
  expect(hidden.length).toBeGreaterThan(0);
  expect(ids.filter((id) => hidden.includes(id))).toEqual([]);
  for (const table of seen.tables)
    for (const { kind, cells } of layTable(table, 'en').rows)
      if (kind !== 'group')
        for (const cell of cells.filter((text) => /^[−.\d]+$/.test(text)))
          expect(page).toContain(`>${cell}<`);
  const quotes = team.tables
    .find(({ id }) => id === 'excerpts')!
    .rows.flatMap(({ cells }) =>
      typeof cells.quote === 'string' && cells.quote.length > 12 ? [cells.quote.slice(0, 12)] : [],
    );
  expect(quotes.length).toBeGreaterThan(0);
  for (const quote of quotes) expect(page).not.toContain(quote);
});

test('a report is changed at its version, removed and brought back; viewers have none', async () => {
  const { create, send, path, app, services, study } = await openReports();
  const report = await create();
  const { id, version, changedBy: _, changedAt: __, files: ___, ...content } = report;
  const saved = await send('PUT', `${path}/${id}`, { ...content, title: '改了', version });
  expect(saved.json<Report>()).toMatchObject({ title: '改了', version: version + 1 });
  const late = await send('PUT', `${path}/${id}`, { ...content, version });
  expect(late.json()).toMatchObject({ code: 'changed-meanwhile' });

  expect((await send('GET', `${path}/${id}/files/docx`)).json()).toMatchObject({
    code: 'report-file-unknown',
  });
  expect((await send('DELETE', `${path}/${id}?version=${version + 1}`)).statusCode).toBe(204);
  expect((await send('GET', `${path}/${id}`)).json()).toMatchObject({ code: 'report-unknown' });
  expect((await send('POST', `${path}/${id}/files`, { what: 'report' })).statusCode).toBe(404);
  expect((await send('POST', `${path}/${id}/restore`)).json<Report>()).toMatchObject({ title: '改了' });
  expect((await send('GET', path)).json<ReportLine[]>()).toMatchObject([{ id, removedAt: null }]);

  const { headers } = await givenResearcher(services, { study, role: 'viewer' });
  expect((await app.inject({ url: path, headers })).statusCode).toBe(403);
});
