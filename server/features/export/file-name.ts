import type { ExportContent, ExportFormat } from '../../contract/export.ts';
import type { Release } from '../release/release.door.ts';
import { fileFormats } from './file-formats.ts';

/** A name that says where the rows come from; that of a question may be in any script and stays out of it. */
export function fileName(
  { number, manifest }: Release,
  content: ExportContent,
  format: ExportFormat,
): string {
  const simulated = manifest.simulated ? '-simulated' : '';
  const what = { rows: 'rows', protected: 'protected-rows', open: 'open-answers' }[content];
  return `fourlinks-release-${number}${simulated}-${what}.${fileFormats[format].extension}`;
}
