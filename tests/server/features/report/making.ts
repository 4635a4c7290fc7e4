import { unzipSync } from 'fflate';
import type { OfferedPart, Report, ReportContent, ReportFormat } from '../../../../server/contract/report.ts';
import { openDemonstration } from '../joint/demonstration.ts';

/** The demonstration with a finding, and a report of all there is to say in it, made in some way. */
export async function openReports() {
  const opened = await openDemonstration();
  const { app, study, owner, releasePath } = opened;
  const release = releasePath.split('/').at(-1)!;
  const path = `/api/studies/${study}/reports`;
  const send = (method: 'GET' | 'POST' | 'PUT' | 'DELETE', url: string, payload?: object) =>
    app.inject({ method, url, headers: owner.headers, ...(payload && { payload }) });

  async function create(change: Partial<ReportContent> = {}): Promise<Report> {
    const offered = (await send('GET', `${releasePath}/report-parts`)).json<OfferedPart[]>();
    const sections = offered.map((part, at) => ({
      id: `s${at}`,
      kind: 'part' as const,
      ...part,
      title: undefined,
    }));
    const content = {
      title: '研究报告',
      author: '',
      language: 'zh-CN',
      audience: 'team',
      release,
      sections,
      ...change,
    };
    const created = await send('POST', path, content);
    if (created.statusCode !== 201) throw new Error(created.body);
    return created.json<Report>();
  }

  async function make(report: Report, what: 'report' | 'edition'): Promise<void> {
    const made = await send('POST', `${path}/${report.id}/files`, { what });
    if (made.statusCode !== 200) throw new Error(made.body);
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
