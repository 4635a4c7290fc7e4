import { zipSync, strToU8 } from 'fflate';
import { expect, test } from 'vitest';
import { readDefinition } from '../../../../analysis/model/instrument/read-definition.ts';
import { readInstrument } from '../../../../server/formats/instrument/index.ts';
import { refuseQuestionnaire } from '../../../../server/formats/instrument/refuse-questionnaire.ts';
import { run as readTranscript } from '../../../../server/formats/transcript/transcript-worker.ts';
import { run as lookAtTable } from '../../../../server/features/release/table-worker.ts';
import { Problem, problemBody } from '../../../../server/platform/problem.ts';
import { writeXlsx } from '../../../../server/formats/spreadsheet/xlsx.ts';
import instrument from '../../../../server/templates/hospital/instrument.json' with { type: 'json' };
import { lss } from './limesurvey/lss-file.ts';
import { block, file as qsfFile, question, survey } from './qsf/made-up.ts';
import { HEADER } from './redcap/made-up.ts';

const refusal = async (bytes: Uint8Array | string, name = 'file') =>
  readInstrument({ name, bytes: typeof bytes === 'string' ? Buffer.from(bytes) : bytes }).then(
    ({ format }) => ({ format: format.name }),
    (error: { message: string; door: string | null }) => ({ message: error.message, door: error.door }),
  );

test('a transcript is named with the number of its turns and sent to the interviews', async () => {
  const talk = Array.from(
    { length: 8 },
    (_, at) => `${at % 2 ? '受访者' : '访谈者'}：第${at}段话，说得长一些。`,
  ).join('\n');
  expect(await refusal(talk)).toMatchObject({
    door: 'interviews',
    message: expect.stringContaining('8 turns') as string,
  });
});

test('a table of answers proposes a questionnaire, a coded project is sent to the exchange', async () => {
  const table = ['id,a1,a2,a3', ...Array.from({ length: 9 }, (_, at) => `${at},1,4,5`)].join('\n');
  expect(await refusal(table, 'data.csv')).toEqual({ format: 'answers' });
  expect(await refusal(zipSync({ 'project.qde': strToU8('<Project/>') }))).toMatchObject({
    door: 'exchange',
  });
});

test('pictures, PDF, old Word, archives, empty files are named', async () => {
  for (const [bytes, words] of [
    [Buffer.from('\x89PNG\r\n\x1a\n1234', 'latin1'), 'picture'],
    [Buffer.from('%PDF-1.7\n', 'latin1'), 'PDF'],
    [Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'old Word or Excel'],
    [zipSync({ 'a.txt': strToU8('x') }), 'zip archive'],
    [Buffer.from(' \n'), 'empty'],
  ] as const)
    expect(await refusal(bytes)).toMatchObject({ message: expect.stringContaining(words) as string });
});

test('a text without questions is refused with what was looked for', async () => {
  expect(await refusal('Just some prose: nothing is asked here.')).toMatchObject({
    message: expect.stringContaining('no question') as string,
  });
});

test('a questionnaire that is brought to interviews or releases is named and sent to its own page', async () => {
  const brought = {
    'Qualtrics survey (.qsf)': qsfFile(
      survey([block('BL_1', ['QID1'])], null, [question('QID1', 'TE', 'SL')]),
    ).bytes,
    'SurveyJS survey (JSON)': Buffer.from('{"pages":[{"elements":[{"type":"text","name":"a"}]}]}'),
    'Fourlinks definition (JSON)': Buffer.from(JSON.stringify(instrument)),
    'LimeSurvey survey (.lss)': lss([{ code: 'Q', type: 'S' }]),
    'REDCap data dictionary (CSV)': Buffer.from(`${HEADER}\na,main,,text,A,,,,,,,,,,,,,\n`),
    'XLSForm (.xlsx)': await writeXlsx([
      {
        name: 'survey',
        rows: [
          ['type', 'name', 'label'],
          ['text', 'a', 'A'],
        ],
      },
    ]),
  };
  const definition = readDefinition(instrument);
  const said = async (reading: Promise<unknown>) =>
    reading.then(
      () => null,
      (error: unknown) => (error instanceof Problem ? problemBody(error, 'en').title : error),
    );
  for (const [kind, bytes] of Object.entries(brought)) {
    expect(await said(refuseQuestionnaire({ name: '', bytes }))).toContain(kind);
    expect(await said(readTranscript({ bytes }))).toContain('on the page “Instrument”');
    expect(
      await said(
        lookAtTable(
          { file: { bytes, fileName: 'x' }, definition, look: true, mapping: undefined },
          () => undefined,
        ),
      ),
    ).toContain(kind);
  }
});

test('other files are not held up', async () => {
  const table = await writeXlsx([
    {
      name: 'answers',
      rows: [
        ['a', 'b'],
        [1, 2],
      ],
    },
  ]);
  for (const bytes of [
    Buffer.from('问：早\n答：早'),
    Buffer.from('[1]'),
    Buffer.from('id\tclass\n1\t2'),
    table,
  ])
    expect(await refuseQuestionnaire({ name: '', bytes })).toBeUndefined();
});
