import fc from 'fast-check';
import { expect, it } from 'vitest';
import { codePoints } from '../../../../analysis/text/code-points.ts';
import type { Excerpt } from '../../../../server/contract/excerpt.ts';
import type { Interview } from '../../../../server/contract/interview.ts';
import type { Redaction } from '../../../../server/contract/redaction.ts';
import { verifyQuotes } from '../../../../server/features/excerpt/verify-quotes.ts';
import { givenInterview, openCodedStudy } from '../interview/given.ts';

const pieces = fc.constantFrom(
  '绩',
  '效',
  '𠮷',
  '😀',
  '👨‍👩‍👧',
  'e\u0301',
  'a',
  ' ',
  '\n',
  '。',
  '问：',
  '张三',
  '',
  '\r\n',
);
const words = fc.array(pieces, { minLength: 1, maxLength: 12 }).map((all) => all.join(''));
const fraction = fc.double({ min: 0, max: 1, noNaN: true });
const deed = fc.oneof(
  fc.record({ kind: fc.constant('code' as const), from: fraction, to: fraction }),
  fc.record({ kind: fc.constant('correct' as const), from: fraction, to: fraction, words }),
  fc.record({ kind: fc.constant('redact' as const), from: fraction, to: fraction }),
  fc.record({ kind: fc.constant('undo' as const), from: fraction }),
  fc.record({ kind: fc.constant('redo' as const) }),
  fc.record({ kind: fc.constant('restoreText' as const) }),
);

it('after any sequence of imports, codings, corrections, redactions, undo and redo every slice equals its quote', async () => {
  const { app, study, owner, services } = await openCodedStudy();
  const { headers } = owner;
  await fc.assert(
    fc.asyncProperty(words, fc.array(deed, { minLength: 3, maxLength: 10 }), async (first, deeds) => {
      const interview = await givenInterview(app, study, headers, `答：𠮷😀${first}。`);
      const url = `/api/studies/${study}/interviews/${interview.id}`;
      const call = async <T>(method: 'GET' | 'POST' | 'DELETE', path: string, payload?: object) =>
        (await app.inject({ method, url: url + path, headers, ...(payload && { payload }) })).json<T>();
      const removed: { id: string; version: number }[] = [];
      const quotes = new Map<string, string>();
      let before = '';
      for (const step of deeds) {
        const { text, revision } = await call<Interview>('GET', '');
        const points = codePoints(text);
        const place = (a: number, b: number) => {
          const ends = [Math.floor(a * points.length), Math.floor(b * points.length)].sort((x, y) => x - y);
          return { start: ends[0]!, end: ends[1]! };
        };
        if (step.kind === 'code') {
          const coding = { values: { link: 'plan', stance: 'problem' }, codes: ['JIF'], memo: '' };
          const at = { revision: revision.id, ...place(step.from, step.to) };
          await call('POST', '/excerpts', { ...at, ...coding });
        } else if (step.kind === 'correct') {
          const { start, end } = place(step.from, Math.min(1, step.from + step.to / 3));
          before = text;
          const corrected = points.slice(0, start) + step.words + points.slice(end, points.length);
          await call('POST', '/revisions', { revision: revision.id, text: corrected });
        } else if (step.kind === 'redact') {
          const spans = [place(step.from, Math.min(1, step.from + 0.1))];
          await call('POST', '/redactions', { revision: revision.id, kind: 'name', spans });
        } else if (step.kind === 'undo') {
          const excerpts = await call<Excerpt[]>('GET', '/excerpts');
          const one = excerpts[Math.floor(step.from * excerpts.length)] ?? excerpts[0];
          if (!one) continue;
          await app.inject({
            method: 'DELETE',
            url: `${url}/excerpts/${one.id}?version=${one.version}`,
            headers,
          });
          removed.push({ id: one.id, version: one.version + 1 });
        } else if (step.kind === 'redo') {
          const one = removed.pop();
          if (one) await call('POST', `/excerpts/${one.id}/restore`, { version: one.version });
        } else if (before) {
          await call('POST', '/revisions', { revision: revision.id, text: before });
        }
        expect(await verifyQuotes(services.databases.studio)).toEqual([]);
        // Nobody reviews here, so no quote may ever read otherwise than when it was coded.
        for (const { id, quote } of await call<Excerpt[]>('GET', '/excerpts')) {
          if (!quotes.has(id)) quotes.set(id, quote);
          expect(quote).toBe(quotes.get(id));
        }
      }
      const { text } = await call<Interview>('GET', '');
      for (const { start, end } of await call<Redaction[]>('GET', '/redactions')) {
        expect(start).toBeLessThan(end);
        expect(end).toBeLessThanOrEqual(codePoints(text).length);
      }
      await app.inject({ method: 'DELETE', url, headers });
    }),
    { numRuns: 40 },
  );
}, 120_000);
