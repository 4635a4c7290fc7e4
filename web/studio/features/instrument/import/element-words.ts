import type { FileElement } from '../../../../../server/contract/instrument-file.ts';
import { m } from '../../../../messages/compiled/messages.js';

/** What an element of a file is, in words. */
export const elementWords: Readonly<Record<FileElement['kind'], () => string>> = {
  question: () => m.instrument_file_element_question(),
  choices: () => m.instrument_file_element_choices(),
  page: () => m.instrument_file_element_page(),
  text: () => m.instrument_file_element_text(),
  condition: () => m.instrument_file_element_condition(),
  calculation: () => m.instrument_file_element_calculation(),
  validation: () => m.instrument_file_element_validation(),
  quota: () => m.instrument_file_element_quota(),
  language: () => m.instrument_file_element_language(),
  message: () => m.instrument_file_element_message(),
  setting: () => m.instrument_file_element_setting(),
  script: () => m.instrument_file_element_script(),
  media: () => m.instrument_file_element_media(),
};

export const outcomeLook = { kept: 'success', approximated: 'warning', dropped: 'danger' } as const;

export function outcomeWords(outcome: FileElement['outcome'], count: number): string {
  if (outcome === 'kept') return m.instrument_file_kept({ count });
  return outcome === 'approximated'
    ? m.instrument_file_approximated({ count })
    : m.instrument_file_dropped({ count });
}
