import type { Section } from '../../../../server/contract/result.ts';
import { m } from '../../../messages/compiled/messages.js';

export const sectionTitles: Readonly<Record<Section, () => string>> = {
  sample: m.result_section_sample,
  reliability: m.result_section_reliability,
  links: m.result_section_links,
  items: m.result_section_items,
  burnout: m.result_section_burnout,
  excerpts: m.result_section_excerpts,
  joint: m.result_section_joint,
};
