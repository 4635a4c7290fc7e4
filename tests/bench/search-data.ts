import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { InterviewId, ResearcherId, RevisionId, StudyId } from '../../server/contract/ids.ts';
import { start } from '../../server/main.ts';
import { randomId, sha256 } from '../../server/platform/random.ts';
import { openSession } from '../../server/platform/session.ts';
import { readSettings } from '../../server/platform/settings.ts';

/** The real server on a port of its own with these transcripts in a study, and what its analyst asks of it. */
export async function startTranscripts(texts: readonly string[]) {
  const folder = mkdtempSync(join(tmpdir(), 'fourlinks-'));
  const running = await start(readSettings({ FOURLINKS_DATA: folder, FOURLINKS_LOG: 'silent', PORT: '0' }));
  const { databases, now } = running.services;
  const db = databases.studio;
  const [study, id] = [randomId<StudyId>(), randomId<ResearcherId>()];
  const title = { title: '{"zh-CN":"测量"}', created_at: now().toISOString() };
  await db
    .insertInto('study')
    .values({ id: study, state: 'draft', ...title })
    .execute();
  const person = { id, email: 'analyst@example.org', name: '分析员', password_hash: null };
  await db.insertInto('researcher').values(person).execute();
  await db.insertInto('member').values({ study_id: study, researcher_id: id, role: 'analyst' }).execute();
  for (const [i, text] of texts.entries()) {
    const interview = { id: randomId<InterviewId>(), code: `I${i + 1}`, title: '', created_at: '' };
    await db
      .insertInto('interview')
      .values({ ...interview, study_id: study, attributes: '{}' })
      .execute();
    const file = { text, sha256: sha256(text), original: Buffer.from(text), original_name: '' };
    await db
      .insertInto('transcript_revision')
      .values({ id: randomId<RevisionId>(), interview_id: interview.id, number: 1, ...file })
      .execute();
  }
  const headers = { cookie: `fourlinks=${await openSession(db, id, now())}` };
  return {
    ask: async <Reply>(path: string) =>
      (await (await fetch(`${running.address}/api/studies/${study}/${path}`, { headers })).json()) as Reply,
    async close() {
      await running.close();
      rmSync(folder, { recursive: true });
    },
  };
}
