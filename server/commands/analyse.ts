import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { reply } from '../../analysis/engine/analyse.ts';
import { readEnvelope } from '../../analysis/engine/envelope.ts';
import type { Locale } from '../../analysis/model/words.ts';
import { RequestError } from '../../analysis/dataset/dataset.ts';
import { listing } from '../../analysis/model/procedure/explain.ts';
import { declarations } from '../../analysis/model/procedures/index.ts';
import { Problem, problemBody } from '../platform/problem.ts';
import { type ColumnRemark, readTable } from '../formats/spreadsheet/read-table.ts';
import { answerOnRelease } from './analyse-release.ts';
import { type Command, languageOf, readOptions, UsageError } from './command.ts';

const usage: Readonly<Record<Locale, string>> = {
  'zh-CN': `fourlinks analyse --data 数据.csv --request 请求.json    答复以 JSON 输出
fourlinks analyse --study 研究 --release 编号 [--audience team|outside] --request 请求.json    以发布版本作答，经过出口
fourlinks analyse --procedures [名称…]                 列出分析程序及其选项与默认值
请求：data, items, scales, derive, where, weights, language, analyses；表达式见 docs/expressions.md`,
  en: `fourlinks analyse --data answers.csv --request request.json    the reply as JSON
fourlinks analyse --study NAME --release NUMBER [--audience team|outside] --request request.json    on a release, through the gate
fourlinks analyse --procedures [name …]                        the procedures with options and defaults
A request holds data, items, scales, derive, where, weights, language, analyses; expressions: docs/expressions.md`,
};

/**
 * `analyse --data FILE --request FILE`, or `analyse --study NAME --release NUMBER --audience team|outside --request FILE`: the
 * reply to a request as JSON on standard output.
 */
export const analyseCommand: Command = {
  async run(args, env) {
    const { values, positionals } = readOptions({
      args,
      allowPositionals: true,
      options: {
        data: { type: 'string' },
        request: { type: 'string' },
        study: { type: 'string' },
        release: { type: 'string' },
        audience: { type: 'string' },
        procedures: { type: 'boolean' },
        help: { type: 'boolean' },
      },
    });
    const language = languageOf(env);
    if (values.help || values.procedures) {
      if (values.help) console.log(`${usage[language]}\n`);
      console.log(listing(chosen(positionals), language));
      return 0;
    }
    const request = parse(await open('--request', values.request));
    const onRelease = values.study !== undefined || values.release !== undefined;
    const reply = await explaining(language, () =>
      onRelease ? answerOnRelease(values, request, env) : answerFile(request, values.data, language),
    );
    process.stdout.write(`${JSON.stringify(reply)}\n`);
    return 0;
  },
};

/** The reply to a request on the rows of a file. How its columns were read, where that is not plain, is told on standard error. */
async function answerFile(request: unknown, file: string | undefined, language: Locale) {
  const data = await open('--data', file);
  const { missing } = readEnvelope(request);
  const table = await readTable(data, basename(file ?? ''), missing);
  const asked = JSON.stringify(request);
  for (const remark of table.remarks)
    if (asked.includes(JSON.stringify(remark.column).slice(1, -1))) console.error(remarkIn(remark, language));
  return reply(table, request);
}

function remarkIn({ kind, column, row, text }: ColumnRemark, language: Locale): string {
  const sentences: Readonly<Record<ColumnRemark['kind'], Readonly<Record<Locale, string>>>> = {
    words: {
      'zh-CN': `“${column}”列按文字处理：第 ${row} 行的“${text}”不是数字。如果它表示缺失，请写进请求的 data.missing。`,
      en: `"${column}" is read as words: row ${row} has "${text}", which is no number. If it means missing, name it under data.missing of the request.`,
    },
    'decimal-comma': {
      'zh-CN': `“${column}”列的逗号读作小数点，如第 ${row} 行的“${text}”。`,
      en: `In "${column}" the comma is read as the decimal sign, as in row ${row}: "${text}".`,
    },
    percent: {
      'zh-CN': `“${column}”列以百分数为单位：第 ${row} 行的“${text}”读作百分号前的数。`,
      en: `"${column}" is in per cent: of "${text}" in row ${row} the number before the sign is taken.`,
    },
  };
  return sentences[kind][language];
}

/** Says in one sentence what is wrong with a request or a file. */
async function explaining<T>(language: Locale, answer: () => Promise<T>): Promise<T> {
  try {
    return await answer();
  } catch (error) {
    if (error instanceof RequestError)
      throw new UsageError(language === 'en' ? error.message : `${error.field}：${error.reason['zh-CN']}。`);
    if (error instanceof Problem) throw new UsageError(problemBody(error, language).title);
    throw error;
  }
}

function chosen(names: readonly string[]) {
  const all = Object.values(declarations);
  const unknown = names.find((name) => !all.some((each) => each.name === name));
  if (unknown !== undefined)
    throw new UsageError(
      `There is no procedure "${unknown}"; there are ${all.map(({ name }) => name).join(', ')}.`,
    );
  return names.length === 0 ? all : all.filter(({ name }) => names.includes(name));
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
