import type { StudyId } from '../../contract/ids.ts';
import type { AddedMember } from '../../contract/member.ts';
import type { Study } from '../../contract/study.ts';
import type { App } from '../../platform/http/app-type.ts';
import type { Databases } from '../../platform/database/tables.ts';
import { randomToken } from '../../platform/random.ts';
import { Client } from './client.ts';
import { codings } from './codings.ts';
import { code, loadInterviews } from './load-interviews.ts';
import { removeStudy } from './demonstration.queries.ts';
import { loadSurvey } from './load-survey.ts';

const title = {
  'zh-CN': 'T县税务绩效管理与激励（模拟演示）',
  en: 'Performance management and incentives in T County (simulated demonstration)',
};
const coders = {
  'coder-a': '编码员甲（演示）',
  'coder-b': '编码员乙（演示）',
} as const;

/**
 * Builds the demonstration study as its owner would: questionnaire, 168 sealed answers, release, eight transcripts, and two
 * coders who enrol and code. `password` lets a reader sign in as the coders too; without it nobody can. A study that cannot
 * be completed is removed.
 */
export async function loadDemonstration(
  app: App,
  databases: Databases,
  owner: Client,
  password = randomToken(),
): Promise<StudyId> {
  const { id: study } = await owner.call<Study>('POST', '/api/studies', { title, simulated: true });
  try {
    await loadSurvey(owner, study);
    const transcripts = await loadInterviews(owner, study);
    for (const name of Object.keys(coders) as (keyof typeof coders)[]) {
      const coder = await enrolCoder(app, owner, study, name, password);
      await code(coder, study, transcripts, codings[name]);
    }
    return study;
  } catch (error) {
    await removeStudy(databases, study);
    throw error;
  }
}

async function enrolCoder(
  app: App,
  owner: Client,
  study: StudyId,
  name: keyof typeof coders,
  password: string,
): Promise<Client> {
  // A second demonstration on the same installation has coders of its own.
  const email = `${name}.${study.slice(0, 6).toLowerCase()}@demonstration.invalid`;
  const member = { email, name: coders[name], role: 'coder' };
  const { token } = await owner.call<AddedMember>('POST', `/api/studies/${study}/members`, member);
  const coder = new Client(app);
  await coder.call('POST', '/api/enrolments', { token, password });
  return coder;
}
