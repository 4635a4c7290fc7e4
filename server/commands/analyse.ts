import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { analyse } from '../../analysis/engine/analyse.ts';
import { RequestError } from '../../analysis/engine/procedure.ts';
import { Problem, problemBody } from '../platform/problem.ts';
import { readTable } from '../formats/spreadsheet/read-table.ts';
import type { AnalysisRequest } from '../contract/analysis.ts';
import { answerOnRelease } from './analyse-release.ts';
import { type Command, readOptions, UsageError } from './command.ts';

/**
 * `analyse --data FILE --request FILE`, or `analyse --study NAME --release NUMBER --audience team|outside --request FILE`: the
 * reply of the analysis contract as JSON on standard output.
 */
export const analyseCommand: Command = {
  async run(args, env) {
    const { values } = readOptions({
      args,
      options: {
        data: { type: 'string' },
        request: { type: 'string' },
        study: { type: 'string' },
        release: { type: 'string' },
        audience: { type: 'string' },
      },
    });
    const request = parse(await open('--request', values.request));
    try {
      if (values.study !== undefined || values.release !== undefined) {
        const reply = await answerOnRelease(values, request as AnalysisRequest, env);
        process.stdout.write(`${JSON.stringify(reply)}\n`);
        return 0;
      }
      const data = await open('--data', values.data);
      const table = await readTable(data, basename(values.data ?? ''), missingCells(request));
      process.stdout.write(`${JSON.stringify(analyse(table, request))}\n`);
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

/** The request's `data.missing`: which cells of the file count as missing. */
function missingCells(request: unknown): readonly string[] | undefined {
  const { data } = (request ?? {}) as { data?: { missing?: unknown } };
  const missing = data?.missing;
  if (missing === undefined) return undefined;
  if (!Array.isArray(missing) || !missing.every((cell) => typeof cell === 'string')) {
    throw new UsageError('data.missing: must be a list of texts');
  }
  return missing;
}
