import type { Latent } from './latents.ts';

/** Closed items of one latent; means count after reversal, and positions run from 1 to 5 for frequencies, too. */
interface SimulatedScale {
  readonly latent: Latent;
  readonly sd: number;
  /** Code, mean, loading. */
  readonly items: readonly (readonly [code: string, mean: number, loading: number])[];
}

// prettier-ignore
export const SCALES: readonly SimulatedScale[] = [
  { latent: 'PL', sd: 0.97, items: [['PL1', 3.75, 0.64], ['PL2', 3.45, 0.72], ['PL3', 2.90, 0.74], ['PL4', 2.10, 0.64], ['PL5', 2.30, 0.64], ['PL6', 2.60, 0.72]] },
  { latent: 'PR', sd: 1.10, items: [['PR1', 2.50, 0.76], ['PR2', 2.50, 0.82], ['PR3', 2.40, 0.74], ['PR4', 2.70, 0.76], ['PR5', 2.65, 0.68]] },
  { latent: 'AP', sd: 1.00, items: [['AP1', 3.05, 0.78], ['AP2', 2.95, 0.76], ['AP3', 2.50, 0.68], ['AP4', 2.90, 0.70], ['AP5', 2.50, 0.66], ['AP6', 2.60, 0.74]] },
  { latent: 'RE', sd: 1.10, items: [['RE1', 2.60, 0.80], ['RE2', 2.75, 0.74], ['RE3', 2.85, 0.68], ['RE4', 2.30, 0.66], ['RE5', 2.50, 0.74]] },
  { latent: 'EX', sd: 1.07, items: [['EX1', 2.45, 0.70], ['EX2', 2.40, 0.78], ['EX3', 2.60, 0.74], ['EX4', 2.75, 0.70], ['EX5', 2.30, 0.74]] },
  { latent: 'IM', sd: 0.96, items: [['IM1', 3.10, 0.74], ['IM2', 3.15, 0.80], ['IM3', 2.95, 0.66], ['IM4', 3.65, 0.64], ['IM5', 3.15, 0.72]] },
  { latent: 'PV', sd: 0.80, items: [['PV1', 4.05, 0.80], ['PV2', 3.90, 0.78], ['PV3', 3.90, 0.76]] },
  { latent: 'DG', sd: 1.06, items: [['DG1', 3.05, 0.74], ['DG2', 3.40, 0.76], ['DG3', 2.95, 0.66], ['DG4', 3.20, 0.64], ['DG5', 2.40, 0.62]] },
  { latent: 'RC', sd: 1.00, items: [['RC1', 2.90, 0.78], ['RC2', 2.85, 0.74]] },
  { latent: 'OV', sd: 0.95, items: [['OV1', 2.80, 0.85]] },
  { latent: 'WE', sd: 0.80, items: [['WE1', 3.40, 0.82], ['WE2', 3.80, 0.84]] },
  { latent: 'BOE', sd: 1.04, items: [['BO1', 3.52, 0.80], ['BO2', 3.20, 0.82], ['BO3', 3.12, 0.72], ['BO4', 3.48, 0.78]] },
  { latent: 'BOD', sd: 1.04, items: [['BO5', 3.08, 0.78], ['BO6', 2.84, 0.82], ['BO7', 2.92, 0.70], ['BO8', 3.12, 0.72]] },
  { latent: 'IP', sd: 0.72, items: [['IP1', 3.70, 0.50], ['IP2', 4.44, 0.60], ['IP3', 4.20, 0.60], ['IP4', 4.46, 0.55]] },
];

export const REVERSED: ReadonlySet<string> = new Set(['PL4', 'PL5', 'PR5', 'AP5', 'RE4', 'DG5', 'BO8']);

/** The blocks that hold a reversed item: nobody who reads them answers all alike. */
export const MIXED_BLOCKS = ['PL', 'PR', 'AP', 'RE', 'DG', 'BO'] as const;
