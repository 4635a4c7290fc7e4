import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { reply } from '../../analysis/engine/analyse.ts';
import { readFrame } from '../../analysis/engine/frame.ts';
import { RequestError } from '../../analysis/engine/procedure.ts';
import { Problem, problemBody } from '../platform/problem.ts';
import { readTable } from '../formats/spreadsheet/read-table.ts';
import { type Command, readOptions, UsageError } from './command.ts';

/** `analyse --data FILE --request FILE`: the reply of the analysis contract as JSON on standard output. */
export const analyseCommand: Command = {
  async run(args, env) {
    const { values } = readOptions({
      args,
      options: { data: { type: 'string' }, request: { type: 'string' } },
    });
    const request = parse(await open('--request', values.request));
    try {
      const data = await open('--data', values.data);
      const { missing } = readFrame(request);
      const table = await readTable(data, basename(values.data ?? ''), missing);
      process.stdout.write(`${JSON.stringify(reply(table, request))}\n`);
      return 0;
    } catch (error) {
      if (error instanceof RequestError) throw new UsageError(sentenceOf(error, env));
      if (error instanceof Problem) throw new UsageError(problemBody(error, 'en').title);
      throw error;
    }
  },
};

/** The field and its reason, in Chinese where the terminal is. */
function sentenceOf({ field, reason, message }: RequestError, env: NodeJS.ProcessEnv): string {
  const language = env['LC_ALL'] ?? env['LC_MESSAGES'] ?? env['LANG'] ?? '';
  return language.startsWith('zh') ? `${field}：${reason['zh-CN']}。` : message;
}

async function open(option: string, file: string | undefined): Promise<Buffer> {
  if (!file)
    throw new UsageError(`${option} FILE is needed: analyse --data answers.csv --request request.json`);
  return readFile(file).catch(() => {
    throw new UsageError(`The file "${file}" of ${option} cannot be read.`);
  });
}

function parse(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString('utf8').replace(/^\uFEFF/, ''));
  } catch (error) {
    throw new UsageError(
      `The request is not JSON: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
}
