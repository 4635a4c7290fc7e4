import type { Procedure } from '../../dataset/dataset.ts';
import { note } from '../../notes/note.ts';
import { eventEstimates, jackknifeEstimates, periodEstimates } from './estimates.ts';
import { rankUnits } from './rank-units.ts';

/** Do ranks differ more than totals move between periods? Cost: see rankDistribution. */
export const rankUncertainty: Procedure<'rankUncertainty'> = {
  run: (data, asked) => ({
    ...rankUnits(data, asked, (peers) => periodEstimates(peers, asked)),
    missing: 'listwise',
    definition: note('rank-uncertainty'),
  }),
};

/** Do ranks differ more than they would with other indicators? Cost: see rankDistribution. */
export const rankJackknife: Procedure<'rankJackknife'> = {
  run: (data, asked) => ({
    ...rankUnits(data, asked, (peers) => jackknifeEstimates(peers, asked)),
    missing: 'listwise',
    definition: note('rank-jackknife'),
  }),
};

/** Do ranks differ more than events happen by chance? Cost: see rankDistribution. */
export const rankCounting: Procedure<'rankCounting'> = {
  run: (data, asked) => ({
    ...rankUnits(data, asked, (peers) => eventEstimates(peers, asked)),
    missing: 'listwise',
    definition: note('rank-counting'),
  }),
};
