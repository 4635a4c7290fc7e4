import { levelCuts } from '../../../analysis/disclosure/atoms/bands.ts';
import { both } from '../../../analysis/model/text.ts';
import type { Bilingual } from '../../contract/construct.ts';
import type { Range } from './survey.ts';

export const levels = ['low', 'middle', 'high'] as const;
export type Level = (typeof levels)[number];

export const levelWords: Readonly<Record<Level, Bilingual>> = {
  low: both('偏低', 'low'),
  middle: both('中等', 'moderate'),
  high: both('较高', 'high'),
};

export function levelOf(score: number, range: Range): Level {
  const [low, high] = levelCuts(range);
  if (score < low) return 'low';
  return score > high ? 'high' : 'middle';
}

export function alphaWord(alpha: number): Bilingual {
  if (alpha >= 0.9) return both('很高', 'excellent');
  if (alpha >= 0.8) return both('较高', 'good');
  if (alpha >= 0.7) return both('可接受', 'acceptable');
  if (alpha >= 0.6) return both('勉强', 'questionable');
  return both('偏低', 'poor');
}
