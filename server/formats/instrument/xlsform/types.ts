/** What a row of a form is: its type in one word, the list that it names. */
export interface RowType {
  readonly type: string;
  readonly list: string;
  readonly orOther: boolean;
}

const same: Readonly<Record<string, string>> = {
  int: 'integer',
  string: 'text',
  'q string': 'text',
  'select one': 'select_one',
  select1: 'select_one',
  'select one from': 'select_one',
  'add select one prompt using': 'select_one',
  'select all that apply': 'select_multiple',
  'select all that apply from': 'select_multiple',
  'add select multiple prompt using': 'select_multiple',
  select: 'select_multiple',
  trigger: 'acknowledge',
  datetime: 'dateTime',
  'date time': 'dateTime',
  photo: 'image',
  picture: 'image',
  gps: 'geopoint',
  location: 'geopoint',
  begin: 'begin_group',
  end: 'end_group',
  'begin lgroup': 'begin_repeat',
  'end lgroup': 'end_repeat',
  'begin looped group': 'begin_repeat',
  'end looped group': 'end_repeat',
  'begin loop': 'begin_loop',
  'end loop': 'end_loop',
  calculation: 'calculate',
};

const LISTED =
  /^(select_one_from_file|select_multiple_from_file|select_one_external|select_one|select_multiple|select1|select all that apply(?: from)?|select one(?: from)?|add select (?:one|multiple) prompt using|select multiple(?: from)?|rank)\s+(\S.*?)(\s+or[_ ]?(?:specify[_ ])?other)?$/i;

export function rowType(written: string): RowType {
  const plain = written.trim().replace(/\s+/g, ' ');
  const listed = LISTED.exec(plain);
  if (listed) {
    const word = listed[1]!.toLowerCase();
    const type = Object.hasOwn(same, word)
      ? same[word]!
      : word.startsWith('select multiple')
        ? 'select_multiple'
        : word;
    return { type, list: listed[2]!.trim(), orOther: listed[3] !== undefined };
  }
  const word = plain
    .toLowerCase()
    .replace(/^(osm)\s.*/, '$1')
    .replace(/^uri:.*/, 'deviceid');
  const joined = word.replace(/^(begin|end)[ _]+(group|repeat|loop)\b.*/, '$1_$2');
  return { type: Object.hasOwn(same, joined) ? same[joined]! : joined, list: '', orOther: false };
}

/** What is never asked or taken down here, and why. */
export const refusals: Readonly<Record<string, readonly [zh: string, en: string]>> = Object.fromEntries(
  (
    [
      [
        ['image', 'audio', 'video', 'file', 'background-audio', 'barcode', 'background-geopoint'],
        '图片、录音、文件会暴露身份，这里不收',
        'pictures, recordings and files tell who somebody is and are not taken in here',
      ],
      [
        ['geopoint', 'geotrace', 'geoshape', 'start-geopoint', 'osm'],
        '位置会暴露身份，这里不问',
        'places tell who somebody is and are not asked here',
      ],
      [
        [
          'start',
          'end',
          'today',
          'deviceid',
          'subscriberid',
          'simserial',
          'phonenumber',
          'phone number',
          'username',
          'email',
          'audit',
          'device id',
          'start time',
          'end time',
          'get start time',
          'get end time',
          'get today',
          'get device id',
          'imei',
        ],
        '时间、设备和账号会暴露身份，这里不记录',
        'times, devices and accounts tell who somebody is and are not taken down here',
      ],
      [
        [
          'select_one_from_file',
          'select_multiple_from_file',
          'select_one_external',
          'csv-external',
          'xml-external',
        ],
        '选项在另一个文件里',
        'its choices are in another file',
      ],
      [['hidden', 'include', 'entity'], '没有人会回答它', 'nobody answers it'],
    ] as const
  ).flatMap(([types, zh, en]) => types.map((type) => [type, [zh, en] as const])),
);
