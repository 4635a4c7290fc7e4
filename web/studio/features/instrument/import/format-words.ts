import type { ExportFormat } from '../../../../../server/contract/instrument-file.ts';
import { m } from '../../../../messages/compiled/messages.js';

/** The formats of an export in words. */
export const formatWords: Readonly<Record<ExportFormat, () => string>> = {
  docx: () => m.instrument_file_format_docx(),
  json: () => m.instrument_file_format_json(),
  surveyjs: () => m.instrument_file_format_surveyjs(),
  xlsform: () => m.instrument_file_format_xlsform(),
  'lss-tsv': () => m.instrument_file_format_lss_tsv(),
  ddi: () => m.instrument_file_format_ddi(),
};
