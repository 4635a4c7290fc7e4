import { expect, it } from 'vitest';
import type { Excerpt } from '../../../../../server/contract/excerpt.ts';
import type { ExcerptId, InterviewId, ResearcherId, RevisionId } from '../../../../../server/contract/ids.ts';
import { fits, groupsOf, interviewsIn } from '../../../../../web/studio/features/excerpt/filter-excerpts.ts';
import { weather } from '../frame/frames.ts';

const excerpt = (interview: string, coder: string, sky: string, code: string): Excerpt => ({
  id: 'e' as ExcerptId,
  interview: { id: interview as InterviewId, code: interview, attributes: { season: 'may' } },
  coder: { id: coder as ResearcherId, name: coder },
  values: sky ? { sky } : {},
  codes: ['JIF', code].map((each) => ({ code: each, kind: 'free' })),
  revision: 'r' as RevisionId,
  start: 0,
  end: 1,
  memo: '',
  version: 1,
  quote: '',
  prefix: '',
  suffix: '',
});
const all = { values: {}, code: null, coder: null, interview: null };

it('an excerpt fits when every filter that is set fits', () => {
  const one = excerpt('I1', 'A', 'sun', 'PUN');
  expect(fits(one, all)).toBe(true);
  const values = { sky: 'sun', season: 'may' };
  expect(fits(one, { values, code: 'PUN', coder: 'A', interview: 'I1' })).toBe(true);
  for (const wrong of [
    { values: { sky: 'rain' } },
    { values: { season: 'june' } },
    { values: { mood: 'sad' } },
    { code: 'REL' },
    { coder: 'B' },
    { interview: 'I2' },
  ])
    expect(fits(one, { ...all, ...wrong })).toBe(false);
});

it('excerpts are grouped in the order of the values, those without one last', () => {
  const rows = [
    excerpt('I1', 'A', '', 'PUN'),
    excerpt('I1', 'A', 'rain', 'PUN'),
    excerpt('I1', 'A', 'sun', 'PUN'),
  ];
  expect(groupsOf(rows, weather.dimensions[0]).map(({ value }) => value)).toEqual(['sun', 'rain', '']);
  expect(groupsOf(rows, undefined)).toEqual([{ value: '', excerpts: rows }]);
});

it('an interview counts once however many excerpts and coders it has', () => {
  const rows = [
    excerpt('I1', 'A', 'sun', 'PUN'),
    excerpt('I1', 'B', 'sun', 'PUN'),
    excerpt('I2', 'A', 'sun', 'GOA'),
  ];
  expect(interviewsIn(rows)).toBe(2);
  expect(interviewsIn([])).toBe(0);
});
