import { expect, it } from 'vitest';
import type { Excerpt } from '../../../../../server/contract/excerpt.ts';
import { fits, interviewsIn } from '../../../../../web/studio/features/excerpt/filter-excerpts.ts';

const excerpt = (interview: string, coder: string, link: string, code: string) =>
  ({
    interview: { id: interview },
    coder: { id: coder },
    link,
    stance: 'problem',
    codes: [{ code: 'JIF' }, { code }],
  }) as unknown as Excerpt;
const all = { link: null, stance: null, code: null, coder: null, interview: null };

it('an excerpt fits when every filter that is set fits', () => {
  const one = excerpt('I1', 'A', 'plan', 'PUN');
  expect(fits(one, all)).toBe(true);
  expect(
    fits(one, { ...all, link: 'plan', code: 'PUN', coder: 'A', interview: 'I1', stance: 'problem' }),
  ).toBe(true);
  for (const wrong of [
    { link: 'process' },
    { code: 'REL' },
    { coder: 'B' },
    { interview: 'I2' },
    { stance: 'strength' },
  ])
    expect(fits(one, { ...all, ...wrong })).toBe(false);
});

it('an interview counts once however many excerpts and coders it has', () => {
  const rows = [
    excerpt('I1', 'A', 'plan', 'PUN'),
    excerpt('I1', 'B', 'plan', 'PUN'),
    excerpt('I2', 'A', 'plan', 'GOA'),
  ];
  expect(interviewsIn(rows)).toBe(2);
  expect(interviewsIn([])).toBe(0);
});
