import { both } from '../words.ts';

/** What counts were exposed to; at most one of the two is given. */
export const exposureRoles = {
  exposure: {
    takes: 'variable',
    use: 'summed',
    level: 'interval',
    optional: true,
    title: both('暴露量（如工作量、人月）', 'Exposure, such as workload or months'),
  },
  offset: {
    takes: 'variable',
    use: 'summed',
    level: 'interval',
    optional: true,
    title: both('偏移量（已取对数）', 'Offset, already a logarithm'),
  },
} as const;
