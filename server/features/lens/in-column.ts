import type { Reading } from '../../../analysis/model/frame/reading.ts';
import { dimensionOf } from '../../../analysis/model/frame/read-frame.ts';
import type { LensGround } from './open-ground.ts';
import { type Idea, scoreOf } from './tell-idea.ts';

/** What of an idea is asked under one column of the frame: its items there, or all of it where all stand there. */
export function inColumn(
  ground: LensGround,
  idea: Pick<Idea, 'reading'>,
  column: string,
): Reading | undefined {
  const { survey, frame } = ground.open;
  const columns = dimensionOf(frame, 'column')!;
  const gathers = columns.values.find(({ code }) => code === column)?.gathers ?? false;
  const items = scoreOf(ground, idea)?.items ?? [];
  const here = items.filter((item) => {
    const own = survey.items.find(({ code }) => code === item)?.tags[columns.code] ?? [];
    return own.includes(column) || (gathers && own.length === 0);
  });
  if (here.length === 0) return undefined;
  return here.length === items.length ? idea.reading : { items: here, ...adverseOf(idea) };
}

const adverseOf = ({ reading }: Pick<Idea, 'reading'>) => (reading?.adverse ? { adverse: true } : {});
