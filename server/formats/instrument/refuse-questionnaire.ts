import { Problem } from '../../platform/problem.ts';
import type { InstrumentFormat, SourceFile } from './format.ts';

/** How a questionnaire begins, and what knows it for sure; most files begin otherwise, and nothing is loaded for them. */
const beginnings: readonly (readonly [
  looks: (head: string, bytes: Buffer) => boolean,
  formats: () => Promise<readonly InstrumentFormat[]>,
])[] = [
  [
    (head) => /^\s*[{[]/.test(head),
    async () => [
      (await import('./fourlinks/read-fourlinks.ts')).fourlinks,
      (await import('./qsf/read-qsf.ts')).qsf,
      (await import('./surveyjs/read-surveyjs.ts')).surveyjs,
    ],
  ],
  [(head) => /^\s*<\?xml/.test(head), async () => [(await import('./limesurvey/lss.ts')).limesurvey]],
  [
    (head) => /^[^\n]*\bclass"?\t/.test(head),
    async () => [(await import('./limesurvey/tsv.ts')).limesurveyTsv],
  ],
  [(head) => /^[^\n]*field type/i.test(head), async () => [(await import('./redcap/read-redcap.ts')).redcap]],
  [
    (head, bytes) => head.startsWith('PK') && bytes.includes('xl/workbook.xml'),
    async () => [(await import('./xlsform/xlsform.ts')).xlsform],
  ],
];

/** Where a questionnaire is brought to a page that takes other files: which kind it is and where it belongs. */
export async function refuseQuestionnaire(file: SourceFile): Promise<void> {
  const bytes = Buffer.from(file.bytes.buffer, file.bytes.byteOffset, file.bytes.byteLength);
  const head = bytes.toString('utf8', 0, 2048).replace(/^\ufeff/, '');
  for (const [looks, formats] of beginnings)
    if (looks(head, bytes))
      for (const format of await formats())
        if (await format.recognises(file)) throw new Problem('file-is-questionnaire', { kind: format.title });
}
