import { textIn } from '../../../analysis/model/text.ts';
import type { StudyId } from '../../contract/ids.ts';
import { invitationAddresses } from '../../contract/invitation.ts';
import { studyAddresses } from '../../contract/study.ts';
import type { App } from '../../platform/http/app-type.ts';
import type { Databases } from '../../platform/database/tables.ts';
import { randomToken } from '../../platform/random.ts';
import { type Demonstration, readDemonstration } from '../../templates/read-demonstration.ts';
import { Client, Refused } from './client.ts';
import { code, loadInterviews } from './load-interviews.ts';
import { loadRecords } from './load-records.ts';
import { loadRegion } from './load-region.ts';
import { loadSurvey } from './load-survey.ts';
import { removeStudy } from './remove-study.ts';

/**
 * Builds the demonstration study of a template as its owner would: questionnaire, sealed answers, release, transcripts, and
 * coders who enrol and code. Its regions are studies of their own. `password` lets a reader sign in as the coders too; without it nobody
 * can. What cannot be completed is removed, regions and all.
 */
export async function loadDemonstration(
  app: App,
  databases: Databases,
  owner: Client,
  template: string,
  password = randomToken(),
): Promise<StudyId> {
  const demonstration = await readDemonstration(template);
  const { title, floor, shortName } = demonstration;
  const { id: study } = await owner.call(studyAddresses.create, {
    body: { title, simulated: true, template },
  });
  const loaded = [study];
  try {
    if (floor !== undefined) await owner.call(studyAddresses.change, { params: { study }, body: { floor } });
    await loadSurvey(owner, study, demonstration);
    await loadRecords(owner, study, demonstration);
    for (const region of demonstration.regions)
      await loadRegion(owner, study, { template, ...region }, (other) => loaded.push(other));
    const transcripts = await loadInterviews(owner, study, demonstration);
    for (const each of demonstration.coders) {
      const coder = await enrolCoder(app, owner, study, each, password);
      await code(coder, study, transcripts, each.codings);
    }
    await giveName(owner, study, shortName);
    return study;
  } catch (error) {
    for (const each of loaded) await removeStudy(databases, each);
    throw error;
  }
}

async function enrolCoder(
  app: App,
  owner: Client,
  study: StudyId,
  { alias, name }: Demonstration['coders'][number],
  password: string,
): Promise<Client> {
  // A second demonstration on the same installation has coders of its own.
  const email = `${alias}.${study.slice(0, 6).toLowerCase()}@demonstration.invalid`;
  const person = { email, name: textIn(name, 'zh-CN') };
  const { token } = await owner.call(invitationAddresses.make, {
    params: { study },
    body: { ...person, role: 'coder' },
  });
  const coder = new Client(app);
  await coder.call(invitationAddresses.enrol, { body: { ...person, token, password } });
  return coder;
}

/** Comes last, so that a study with the name is a whole one. Of two demonstrations the first has it. */
async function giveName(owner: Client, study: StudyId, shortName: string): Promise<void> {
  const naming = owner.call(studyAddresses.change, { params: { study }, body: { shortName } });
  await naming.catch((error: unknown) => {
    if (!(error instanceof Refused && error.code === 'short-name-taken')) throw error;
  });
}
