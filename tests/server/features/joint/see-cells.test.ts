import { expect, test } from 'vitest';
import { changesOf, type SeenPart } from '../../../../analysis/model/evidence.ts';
import type { ReleaseId } from '../../../../server/contract/ids.ts';
import type { JointDisplay } from '../../../../server/contract/joint.ts';
import { seeCells } from '../../../../server/features/joint/joint.door.ts';
import { openDemonstration } from './demonstration.ts';

test('what a cell says is what the team reads in the joint display, and nothing where there is no such cell', async () => {
  const { services, study, releasePath, read } = await openDemonstration();
  const release = releasePath.split('/').at(-1) as ReleaseId;
  const { rows } = (await read('analyst', 'joint-display')).json<JointDisplay>();
  const places = [
    { row: 'goals', column: 'plan' },
    { row: 'agency', column: 'plan' },
    { row: 'goals', column: 'nowhere' },
  ];
  const { studio } = services.databases;
  const [goals, agency, gone] = await seeCells(studio, study, release, places);
  expect(gone).toBeNull();

  const cell = rows.find(({ code }) => code === 'goals')!.cells.find(({ column }) => column === 'plan')!;
  const told = (seen: readonly SeenPart[], key: string) => seen.find((part) => part.key === key)?.value;
  expect(told(goals!, 'release')).toBe(1);
  expect(told(goals!, 'value')).toBe(cell.survey!.value);
  expect(told(goals!, 'interval')).toEqual(cell.survey!.interval);
  expect(told(goals!, 'n')).toBe(cell.survey!.n);
  expect(told(goals!, 'low')).toBe(cell.survey!.low);
  expect(told(goals!, 'interviews')).toBe(cell.interviews.interviews);
  expect(told(goals!, 'valence:problem')).toBe(cell.interviews.valence.problem);
  expect(told(goals!, 'passages')).toMatch(new RegExp(`^${cell.interviews.excerpts.length} · [0-9a-f]{6}$`));
  expect(told(goals!, 'fit')).toMatchObject({ en: 'Discordance' });
  // The survey asks nothing of it.
  expect(told(agency!, 'value')).toBeUndefined();

  const [again] = await seeCells(studio, study, release, places);
  expect(changesOf(goals!, again!)).toEqual([]);
}, 120_000);
