import { Problem, problemBody } from '../platform/problem.ts';
import { openDatabases } from '../platform/database/open.ts';
import { readSettings } from '../platform/settings.ts';
import { writeWhole } from '../platform/write-whole.ts';
import { type Command, languageOf, readOptions } from './command.ts';
import { openExport } from './export/open-export.ts';
import { readWish } from './export/read-wish.ts';
import { withProgress } from './export/with-progress.ts';

const rowsWords = {
  'zh-CN': '包里有发布版本的列：这就是一次逐行导出，已记入查看日志。只交给可以拿到行数据的人。',
  en: 'The columns of the release are inside: this is an export of rows, and the look was kept. Give it to nobody who may not have rows.',
} as const;

/**
 * `export --study NAME --format FORMAT --out FILE`, `export --study NAME --bundle FILE`: rows of a release, a table, the interviews or a bundle as a file. Whoever holds the data folder
 * needs no second member; the look is kept all the same. Exit 1 with a sentence where the file could not be written, and no half of it is left.
 */
export const exportCommand: Command = {
  async run(args, env) {
    const { values } = readOptions({
      args,
      options: {
        study: { type: 'string' },
        format: { type: 'string' },
        out: { type: 'string' },
        bundle: { type: 'string' },
        columns: { type: 'boolean' },
        transcripts: { type: 'boolean' },
        protected: { type: 'boolean' },
        question: { type: 'string' },
        table: { type: 'string' },
        audience: { type: 'string' },
        release: { type: 'string' },
        language: { type: 'string' },
      },
    });
    const language = languageOf(env);
    const wish = readWish(values, language);
    const databases = openDatabases(readSettings(env));
    try {
      const chunks = await openExport(databases, wish, new Date());
      const bytes = await writeWhole(wish.out, withProgress(chunks));
      console.log(`${wish.out}  ${bytes} bytes`);
      if (wish.what === 'bundle' && wish.columns) console.log(rowsWords[language]);
      return 0;
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      console.error(problemBody(error, language).title);
      return 1;
    } finally {
      await databases.close();
    }
  },
};
