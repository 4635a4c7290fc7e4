import { expect, it } from 'vitest';
import type { Frame } from '../../../../analysis/model/frame/frame.ts';
import type { ReportExcerpt } from '../../../../server/features/adjudication/adjudication.door.ts';
import { speakerOf } from '../../../../server/features/excerpt-book/name-speaker.ts';
import frame from '../../../../server/templates/four-links/frame.json' with { type: 'json' };

it('attributes of an interview describe who is interviewed, not who asks or is present besides', () => {
  const excerpt = {
    values: {},
    interview: { attributes: { roleBand: 'staff' } },
  } as unknown as ReportExcerpt;
  const said = (role: Parameters<typeof speakerOf>[1]) =>
    speakerOf(excerpt, role, frame as unknown as Frame)['zh-CN'];
  expect(said('respondent')).toBe('一般干部');
  expect(said('unknown')).toBe('一般干部');
  expect(said('interviewer')).toBe('访谈员');
  expect(said('other')).toBe('在场的其他人');
});
