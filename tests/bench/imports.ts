import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readInstrument } from '../../server/formats/instrument/index.ts';
import { compareQuestions, type Compared } from './imports/compare-questions.ts';
import { questionsInLss } from './imports/lss.ts';
import { questionsInQsf } from './imports/qsf.ts';
import { questionsInRedcap } from './imports/redcap.ts';
import type { SourceQuestion } from './imports/source-question.ts';
import { questionsInSurveyjs } from './imports/surveyjs.ts';
import { questionsInXlsform } from './imports/xlsform.ts';

const readers: Readonly<Record<string, (bytes: Buffer) => SourceQuestion[]>> = {
  limesurvey: (bytes) => questionsInLss(bytes.toString()),
  qsf: (bytes) => questionsInQsf(bytes.toString()),
  redcap: (bytes) => questionsInRedcap(bytes.toString()),
  surveyjs: (bytes) => questionsInSurveyjs(bytes.toString()),
  xlsform: (bytes) => questionsInXlsform(bytes),
};

/**
 * Holds what is imported against a second reading of the same files, made for this alone: the share of questions of known kinds
 * whose text, choices, codes and order are exactly those of the file. The folder is named by IMPORTS; its files are kept nowhere.
 */
export async function printImports(): Promise<void> {
  const folder = process.env['IMPORTS'];
  if (!folder)
    return console.log('Name a folder of questionnaires of other tools: IMPORTS=… npm run bench -- imports');
  const compared = new Map<string, Compared[]>();
  for (const name of readdirSync(folder)) {
    const bytes = readFileSync(join(folder, name));
    const read = await readInstrument({ name, bytes }).catch(() => null);
    const reader = readers[read?.format.name ?? ''];
    if (!read || !reader) continue;
    const own = compareQuestions(read.definition, reader(bytes));
    compared.set(read.format.name, [...(compared.get(read.format.name) ?? []), ...own]);
    for (const { question, lack, found } of own)
      if (lack && process.env['LACKS'])
        console.log(
          `${name}\t${question.place}\t${lack}\t${JSON.stringify(lack === 'text' ? question.text : (question.choices ?? '')).slice(0, 160)}\t${found.slice(0, 120)}`,
        );
  }
  for (const [format, all] of compared) {
    const exact = all.filter(({ lack }) => lack === null).length;
    const lacks = [...new Set(all.flatMap(({ lack }) => lack ?? []))].map(
      (lack) => `${lack} ${all.filter((each) => each.lack === lack).length}`,
    );
    console.log(
      `${format}: ${exact} of ${all.length} questions exact (${((100 * exact) / all.length).toFixed(1)} %)  ${lacks.join(', ')}`,
    );
  }
}
