import type { Dimension, Frame, FrameValue } from '../../../analysis/model/frame/frame.ts';
import {
  dimensionOf,
  dimensionsOf,
  nameOf,
  offered,
  shortOf,
} from '../../../analysis/model/frame/read-frame.ts';
import type { Row } from '../../../analysis/model/table.ts';
import { bilingual, both, plain } from '../../../analysis/model/text.ts';
import type { Code } from '../../contract/codebook.ts';
import type { Bilingual } from '../../contract/construct.ts';
import type { ReportLayer } from '../adjudication/adjudication.door.ts';
import { column as columnOf } from './table-parts.ts';
import { type Coded, countInterviews, exemplar, shortened } from './voices.ts';
import type { Made } from './made.ts';

type Named = Pick<Code, 'code' | 'name'>;

/** What the interviews say, by column of the frame, code and valence: in how many interviews, and one voice of them. */
export function interviewTable(
  { excerpts, ground }: { readonly excerpts: readonly Coded[] } & Pick<ReportLayer, 'ground'>,
  codes: readonly Named[],
  frame: Frame,
  { interviews, quotes }: { readonly interviews: number; readonly quotes: boolean },
): Made {
  const [column, valence] = [dimensionOf(frame, 'column'), dimensionOf(frame, 'valence')];
  return {
    id: 'excerpts',
    title: column
      ? both(
          `访谈摘录：按${bilingual(column.name)['zh-CN']}`,
          `Excerpts from the interviews, by ${bilingual(column.name).en.toLowerCase()}`,
        )
      : both('访谈摘录', 'Excerpts from the interviews'),
    stub: both('代码', 'Code'),
    columns: [
      columnOf('code', 'text', both('缩写', 'Short')),
      ...(valence ? [columnOf('valence', 'text', bilingual(valence.name))] : []),
      columnOf('n', 'count', both(`访谈数（N = ${interviews}）`, `Interviews (N = ${interviews})`)),
      ...(quotes
        ? [
            columnOf('quote', 'text', both('原话', 'Quote')),
            columnOf('speaker', 'text', both('受访者', 'Speaker')),
          ]
        : []),
    ],
    rows: placesOf(column).flatMap((under) =>
      codes.flatMap((code) =>
        placesOf(valence).flatMap((leaning) =>
          rowOf(excerpts, { frame, column, under, code, valence, leaning, quotes }),
        ),
      ),
    ),
    notes: [
      ground,
      both('数的是访谈而不是摘录。', 'Interviews are counted, not excerpts.'),
      ...(column && valence
        ? [
            both(
              `同一${bilingual(column.name)['zh-CN']}里${bilingual(valence.name)['zh-CN']}相反的行是反例。`,
              `Rows of the opposite ${bilingual(valence.name).en.toLowerCase()} under the same ${bilingual(column.name).en.toLowerCase()} are deviant cases.`,
            ),
          ]
        : []),
    ],
    n: interviews,
    counts: 'interviews',
    ...(column && { markedBy: bilingual(column.name) }),
    // Who may not read quotes is not told of a few interviews either.
    protect: quotes ? { by: 'whole' } : { by: 'row', keep: ['code', 'valence'] },
  };
}

interface Place {
  readonly frame: Frame;
  readonly column: Dimension | undefined;
  /** The value of the column, or none. */
  readonly under: FrameValue | undefined;
  readonly code: Named;
  readonly valence: Dimension | undefined;
  readonly leaning: FrameValue | undefined;
  readonly quotes: boolean;
}

/** The values of a dimension, and last those that carry none. */
function placesOf(dimension: Dimension | undefined): (FrameValue | undefined)[] {
  return [...(dimension ? offered(dimension) : []), undefined];
}

function rowOf(excerpts: readonly Coded[], place: Place): Row[] {
  const { frame, column, under, code, valence, leaning, quotes } = place;
  const spoken = excerpts.filter(
    ({ values, codes }) =>
      (!column || values[column.code] === under?.code) &&
      (!valence || values[valence.code] === leaning?.code) &&
      codes.some((own) => own.code === code.code),
  );
  const voice = exemplar(spoken);
  if (!voice) return [];
  return [
    {
      key: [under?.code, code.code, leaning?.code].filter((part) => part !== undefined).join(':'),
      label: bilingual(code.name),
      ...(under && { group: bilingual(shortOf(under)) }),
      ...(column &&
        under && {
          mark: { dimension: column.code, value: under.code, name: bilingual(shortOf(under)) },
        }),
      cells: {
        code: plain(code.code),
        ...(valence && { valence: leaning ? lookOf(leaning) : '' }),
        n: countInterviews(spoken),
        ...(quotes && {
          quote: shortened(voice.quote),
          speaker: speakerOf(frame, voice.interview.attributes),
        }),
      },
    },
  ];
}

/** The name of a value behind its glyph. */
export function lookOf({ glyph, name }: FrameValue): Bilingual {
  const names = bilingual(name);
  return glyph ? both(`${glyph} ${names['zh-CN']}`, `${glyph} ${names.en}`) : names;
}

/** What is known of an interview, in the order of the frame. */
function speakerOf(frame: Frame, attributes: Readonly<Record<string, string>>): Bilingual {
  const names = dimensionsOf(frame, 'attribute').flatMap(({ code }) => {
    const value = attributes[code];
    return value === undefined ? [] : [bilingual(nameOf(frame, code, value))];
  });
  return both(names.map((name) => name['zh-CN']).join(' · '), names.map(({ en }) => en).join(' · '));
}
