import { Type } from 'typebox';
import { Bilingual } from '../../../analysis/model/text.ts';
import type { Code } from '../../contract/codebook.ts';
import type { ReportExcerpt, ReportLayer } from '../adjudication/adjudication.door.ts';
import type { Voices } from '../result/result.door.ts';
import type { Members } from './members.ts';
import { Voices as Written } from './voices.ts';

/** What the joint display says of the interviews as a whole. */
const Counted = Type.Object({ ground: Bilingual, interviews: Type.Integer() });

interface Reported extends Voices {
  readonly layer: Pick<ReportLayer, 'excerpts' | 'ground'>;
}

/** The excerpts of a bundle as reports count them; null where it has none. */
export async function reportedVoices(members: Members, codes: readonly Code[]): Promise<Reported | null> {
  const written = await members.json('excerpts.json', Written);
  const counted = await members.json('joint-display.json', Counted);
  if (!written || !counted || counted.interviews === 0) return null;
  const { ground, interviews } = counted;
  return { layer: { excerpts: written.excerpts.map(asReported), ground }, codes, interviews };
}

/** Interviews go by their codes here. */
function asReported({ id, interview, quote, values, codes }: Written['excerpts'][number]): ReportExcerpt {
  return {
    id: id as never,
    interview: { ...interview, id: interview.code as never },
    revision: '' as never,
    start: 0,
    end: 0,
    quote,
    values,
    codes: codes.map((code) => ({ code })),
    by: '',
  };
}
