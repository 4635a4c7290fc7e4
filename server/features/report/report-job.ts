import { createHash } from 'node:crypto';
import type { ReportId } from '../../contract/ids.ts';
import type { Made, Making, ReportFormat } from '../../contract/report.ts';
import { writeReport } from '../../formats/report/write-report.ts';
import type { Handler, Order } from '../../platform/jobs/job.ts';
import { composeReport } from './compose-report.ts';
import { groundOf } from './ground.ts';
import { keepFile } from './report.queries.ts';
import { listFiles, readReport } from './read-reports.ts';

interface Input extends Making {
  readonly report: ReportId;
}

/** What to order for the files of a report; who orders the same meanwhile shares the job. */
export const orderReport = (
  study: Order<Input>['study'],
  input: Input,
): Omit<Order<Input>, 'id' | 'owner'> => ({
  study,
  kind: 'report',
  slot: `report ${input.report} ${input.what}`,
  shared: true,
  input,
});

const formatsOf: Readonly<Record<Making['what'], readonly ReportFormat[]>> = {
  report: ['docx', 'html'],
  edition: ['edition'],
};

/** Writes the report as it stands and keeps its files in the place of those made before. The edition is for others than the team, always. */
export const reportJob: Handler<Input, Made> = {
  kind: 'report',
  async run({ databases, now, log }, { study, owner, input, signal, progress, commit }) {
    const { version, ...content } = await readReport(databases.studio, study, input.report);
    const { sections, release, language } = content;
    const audience = input.what === 'edition' ? 'outside' : content.audience;
    const ground = groundOf(
      databases,
      { study, release, audience, locale: language, researcher: owner },
      (err) => log.error({ err }),
    );
    // Writing takes about as long as reading.
    const total = 2 * sections.length;
    const at = now().toISOString();
    const document = await composeReport(ground, content, {
      date: at.slice(0, 10),
      onprogress: (done) => progress(done, total),
    });
    progress(sections.length, total);
    const formats = formatsOf[input.what];
    const written = await writeReport(
      { document, formats: formats.map((format) => (format === 'docx' ? 'docx' : 'html')) },
      { share: study, signal },
    );
    await commit(async (db) => {
      for (const [i, format] of formats.entries()) {
        const bytes = written[i]!;
        const sha256 = createHash('sha256').update(bytes).digest('hex');
        const size = bytes.length;
        await keepFile(db, { report_id: input.report, format, version, made_at: at, sha256, size, bytes });
      }
      return { files: await listFiles(db, input.report) };
    });
  },
};
