import { unzipSync } from 'fflate';
import type { OfferedPart, Report, ReportContent, ReportFormat } from '../../../../server/contract/report.ts';
import type { Job } from '../../../../server/contract/job.ts';
import type { ReleaseId } from '../../../../server/contract/ids.ts';
import { suggest } from '../../../../web/studio/features/report/suggest.ts';
import { endOf } from '../../../support/jobs.ts';
import { openDemonstration } from '../joint/demonstration.ts';

/** The demonstration, and reports of it as the page suggests them. */
export async function openReports(template?: Parameters<typeof openDemonstration>[0]) {
  const opened = await openDemonstration(template);
  const { app, services, study, owner, releasePath } = opened;
  const release = releasePath.split('/').at(-1)! as ReleaseId;
  const path = `/api/studies/${study}/reports`;
  const send = (method: 'GET' | 'POST' | 'PUT' | 'DELETE', url: string, payload?: object, more = {}) =>
    app.inject({ method, url, headers: { ...owner.headers, ...more }, ...(payload && { payload }) });

  async function create(change: Partial<ReportContent> = {}): Promise<Report> {
    const offered = (await send('GET', `${releasePath}/report-parts`)).json<OfferedPart[]>();
    const head = { title: '研究报告', author: '', language: 'zh-CN', audience: 'team', release } as const;
    const content = { ...suggest(offered, head), ...change };
    const created = await send('POST', path, content);
    if (created.statusCode !== 201) throw new Error(created.body);
    return created.json<Report>();
  }

  async function make({ id }: Report, what: 'report' | 'edition'): Promise<void> {
    const begun = await send('POST', `${path}/${id}/files`, { what }, { prefer: 'respond-async' });
    const { state, problem } = await endOf(services, study, begun.json<Job>().id);
    if (state !== 'done') throw new Error(problem ?? state);
  }

  const file = async (report: Report, format: ReportFormat) =>
    (await send('GET', `${path}/${report.id}/files/${format}`)).rawPayload;

  return { ...opened, path, release, send, create, make, file };
}

/** The texts of a Word document, and its XML. */
export function readDocx(bytes: Uint8Array): { xml: string; texts: string[]; images: number } {
  const files = unzipSync(bytes);
  const xml = Buffer.from(files['word/document.xml']!).toString();
  const texts = [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map(([, text]) =>
    text!.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&'),
  );
  return { xml, texts, images: Object.keys(files).filter((name) => name.startsWith('word/media/')).length };
}
