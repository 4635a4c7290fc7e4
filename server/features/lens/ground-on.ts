import { dimensionOf } from '../../../analysis/model/frame/read-frame.ts';
import type { Code } from '../../contract/codebook.ts';
import type { ReportLayer } from '../adjudication/adjudication.door.ts';
import type { OpenSurvey } from '../result/result.door.ts';
import { groupsOf } from './groups.ts';
import type { LensGround } from './open-ground.ts';

/** What was coded, at hand with the codebook. */
export interface VoicesAtHand {
  readonly layer: Pick<ReportLayer, 'excerpts' | 'ground'>;
  readonly interviews: number;
}

/** What pages of lenses are made from, without the database: everybody, as the team sees them, without open answers. */
export function groundOn(
  open: OpenSurvey,
  { layer, interviews }: VoicesAtHand,
  codebook: readonly Code[],
): LensGround {
  const { frame, definition, survey, head } = open;
  const isOwn = definition.frame === frame.code;
  const sources = { frame, isOwn, items: survey.items, scales: survey.scales, codes: codebook };
  return {
    open,
    isOwn,
    codebook,
    excerpts: layer.excerpts,
    answers: [],
    voices: { sources, codebook, quotes: true, floor: 0 },
    head: {
      ...head,
      ground: layer.ground,
      interviews,
      valence: dimensionOf(frame, 'valence')?.code ?? null,
      group: null,
      groups: groupsOf(open).map(({ value, name, of }) => ({ value, name, of })),
    },
  };
}
