import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { canonicalJson } from '../../analysis/model/instrument/canonical.ts';
import { codePoints, type Span } from '../../analysis/text/code-points.ts';
import { quoteOf } from '../../analysis/text/quote.ts';
import { sentences } from '../../analysis/text/sentences.ts';
import type { ExcerptId, InterviewId, ResearcherId, RevisionId, StudyId } from '../../server/contract/ids.ts';
import { start } from '../../server/main.ts';
import type { StudioDb } from '../../server/platform/database/tables.ts';
import { randomId, sha256 } from '../../server/platform/random.ts';
import { giveFourLinks } from '../server/features/interview/given.ts';
import { openSession } from '../../server/platform/session.ts';
import { readSettings } from '../../server/platform/settings.ts';

const said = [
  '计划是年初一次定下来的，年中又加了几项，哪一项最要紧没有人说得清。',
  '留痕的活越来越多，拍照、截图、填表，真正下户的时间反而少了。',
  '考评的时候大家都差不多，最后差在谁的材料好看，😀这话不好明说。',
  '结果出来只有一个分数，为什么扣、怎么改，没有人坐下来谈过。',
  '好的地方也有，𠮷老师那个组每周碰一次头，困难当场就解决了。',
];
const codes = ['PUN', 'GOA', 'JIF', 'COM', 'MUL', 'TOU', 'JPR', 'AUT'];

/** An interview of so many characters, in turns of one to six sentences. */
export function longTranscript(characters: number): string {
  const lines: string[] = [];
  let length = 0;
  for (let turn = 0; length < characters; turn++) {
    const label = turn % 2 === 0 ? '访谈员：' : '受访者：';
    const words = Array.from({ length: 1 + ((turn * 7) % 6) }, (_, i) => said[(turn + i) % said.length]);
    const line = label + (turn % 2 === 0 ? `第${turn / 2 + 1}问，这件事您怎么看？` : words.join(''));
    lines.push(line);
    length += [...line].length + 1;
  }
  return [...lines.join('\n')].slice(0, characters).join('');
}

/** Spans of one to four sentences each, spread over the whole text, so that many overlap. */
export function overlappingSpans(text: string, count: number): Span[] {
  const points = codePoints(text);
  const units = sentences(points, { start: 0, end: points.length });
  return Array.from({ length: count }, (_, i) => {
    const first = Math.floor((i * (units.length - 4)) / count);
    return { start: units[first]!.start, end: units[first + (i % 4)]!.end };
  });
}

const links = ['plan', 'process', 'appraisal', 'results', 'across'];
const stances = ['problem', 'strength', 'suggestion'];

/** The real server on a port of its own with one long, densely coded interview, and the cookie of its coder. */
export async function startCodedInterview(characters: number, excerpts: number) {
  const folder = mkdtempSync(join(tmpdir(), 'fourlinks-'));
  const running = await start(readSettings({ FOURLINKS_DATA: folder, FOURLINKS_LOG: 'silent', PORT: '0' }));
  const { databases, now } = running.services;
  const db = databases.studio;
  const [study, coder] = [randomId<StudyId>(), randomId<ResearcherId>()];
  const title = { title: '{"zh-CN":"测量"}', created_at: now().toISOString() };
  await db
    .insertInto('study')
    .values({ id: study, state: 'draft', ...title })
    .execute();
  const person = { id: coder, email: 'coder@example.org', name: '编码者', password_hash: null };
  await db.insertInto('researcher').values(person).execute();
  await db.insertInto('member').values({ study_id: study, researcher_id: coder, role: 'coder' }).execute();
  await giveFourLinks(running.services, study);
  const interview = await insertCoded(db, study, coder, longTranscript(characters), excerpts);
  return {
    address: running.address,
    interview,
    study,
    cookie: await openSession(db, coder, now()),
    async close() {
      await running.close();
      rmSync(folder, { recursive: true });
    },
  };
}

async function insertCoded(db: StudioDb, study: StudyId, coder: ResearcherId, text: string, count: number) {
  const [interview, revision] = [randomId<InterviewId>(), randomId<RevisionId>()];
  await db
    .insertInto('interview')
    .values({ id: interview, study_id: study, code: 'I1', title: '', attributes: '{}', created_at: '' })
    .execute();
  await db
    .insertInto('transcript_revision')
    .values({
      id: revision,
      interview_id: interview,
      number: 1,
      text,
      sha256: sha256(text),
      original: Buffer.from(text),
      original_name: 'I1.txt',
    })
    .execute();
  const points = codePoints(text);
  await db.transaction().execute(async (inside) => {
    for (const [i, span] of overlappingSpans(text, count).entries()) {
      const id = randomId<ExcerptId>();
      await inside
        .insertInto('excerpt')
        .values({
          id,
          study_id: study,
          interview_id: interview,
          revision_id: revision,
          coder_id: coder,
          start_point: span.start,
          end_point: span.end,
          ...quoteOf(points, span),
          frame_values: canonicalJson({ link: links[i % 5]!, stance: stances[i % 3]! }),
          memo: '',
          version: 1,
        })
        .execute();
      await inside
        .insertInto('excerpt_code')
        .values([codes[i % 8]!, codes[(i + 3) % 8]!].map((code) => ({ excerpt_id: id, code })))
        .execute();
    }
  });
  return interview;
}
