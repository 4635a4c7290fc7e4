import type { RoleBand } from '../../../../server/contract/interview.ts';
import { m } from '../../../messages/compiled/messages.js';

const names: Readonly<Record<RoleBand, () => string>> = {
  staff: m.interview_band_staff,
  middle: m.interview_band_middle,
  other: m.interview_band_other,
};

export function roleBandName(band: RoleBand): string {
  return names[band]();
}

/** The bands as options of a choice. */
export function roleBandOptions(): { value: RoleBand; label: string }[] {
  return (Object.keys(names) as RoleBand[]).map((value) => ({ value, label: names[value]() }));
}
