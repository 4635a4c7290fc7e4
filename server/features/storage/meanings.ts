import type { Bilingual } from '../../contract/construct.ts';

export interface TableMeaning {
  readonly meaning: Bilingual;
  readonly columns: Readonly<Record<string, Bilingual>>;
}

export interface DatabaseMeaning {
  readonly meaning: Bilingual;
  readonly tables: Readonly<Record<string, TableMeaning>>;
}

const say = (zh: string, en: string): Bilingual => ({ 'zh-CN': zh, en });
const study = say('属于哪一项研究', 'Which study it belongs to');

/** The database program's own notes on which changes of layout were made; the same in both databases. */
const layout = {
  kysely_migration: {
    meaning: say('数据库表结构的变更记录', 'Changes of the layout of the database'),
    columns: {
      name: say('变更的名称', 'Name of the change'),
      timestamp: say(
        '安装或升级程序的时间，与作答无关',
        'When the program was installed or upgraded; nothing about answers',
      ),
    },
  },
  kysely_migration_lock: {
    meaning: say('防止两次变更同时进行', 'Keeps two changes of layout from running at once'),
    columns: {
      id: say('固定的一行', 'A single fixed row'),
      is_locked: say('此刻是否正在变更', 'Whether a change is under way'),
    },
  },
  copy_made: {
    meaning: say('备份每天至多一次', 'Keeps copies to one a day'),
    columns: {
      one: say('固定的一行', 'A single fixed row'),
      day: say('最近一次备份的日期，与作答无关', 'The day of the last copy; nothing about answers'),
    },
  },
} satisfies DatabaseMeaning['tables'];

/**
 * What every column of the two databases about respondents is for. The public page shows it beside the live layout; a column
 * that is missing here fails the tests.
 */
export const meanings: Readonly<Record<'roster' | 'answers', DatabaseMeaning>> = {
  roster: {
    meaning: say(
      '名册库：邀请了多少人。没有姓名，也没有任何回答。',
      'The roster: how many people were invited. No names, and no answers.',
    ),
    tables: {
      ...layout,
      key_check: {
        meaning: say('核对这台服务器的钥匙是否正确', 'Tells whether a server has the right key'),
        columns: {
          one: say('固定的一行', 'A single fixed row'),
          sealed: say('用钥匙加密的一个固定的词', 'A fixed word, encrypted with the key'),
        },
      },
      ticketing: {
        meaning: say('每项研究如何发放答题码', 'How each study lets people in'),
        columns: {
          study_id: study,
          mode: say('参与方式：抽签条、名单或公开地址', 'Way in: slips, list or open address'),
          state: say('是否正在发放', 'Whether tickets are being issued'),
          modulus: say('验证签名用的公钥', 'Public key that proves a signature'),
          wrapped_key: say(
            '盲签名用的私钥，加密存放，冻结时销毁',
            'Private key of the blind signatures, encrypted; destroyed at the freeze',
          ),
          drawn: say(
            '冻结后仍保留的总数：生成了多少个答题码',
            'A total kept after the freeze: how many codes were made',
          ),
          issued: say(
            '冻结后仍保留的总数：用了多少个答题码',
            'A total kept after the freeze: how many codes were used',
          ),
        },
      },
      ticket: {
        meaning: say(
          '一个答题码，冻结时删除。只知道用没用过，不知道是谁的，也不知道换来的签名用在哪份答卷上。',
          'One code; deleted at the freeze. It tells whether the code was used, not whose it is, nor which sheet its signature came with.',
        ),
        columns: {
          study_id: study,
          code_hash: say(
            '答题码的指纹；答题码本身不保存',
            'Fingerprint of the code; the code itself is not kept',
          ),
          blinded_hash: say(
            '使用之前全为零；之后是您手机发来的盲化数据的指纹，只用于网络中断后补发，不能与答卷对上',
            'All zeros until used; then the fingerprint of the blinded data from your phone, kept only to repeat a lost reply: it matches no sheet',
          ),
          site: say('答题码发给哪个单位；没有则为空', 'Site that the code was drawn for; empty if for none'),
        },
      },
      site: {
        meaning: say('参加调查的单位', 'Places of work that take part'),
        columns: {
          study_id: study,
          code: say('单位的代号', 'Code of the site'),
          name: say('单位的名称', 'Name of the site'),
          invited: say('邀请的总人数，只有数字', 'How many people were invited there: a number only'),
        },
      },
    },
  },
  answers: {
    meaning: say(
      '答卷库：封存的答卷。不知道是谁、从哪里、在什么时候、第几个交的。',
      'The answers: sealed sheets. It does not know who sent one, from where, when, or in which order.',
    ),
    tables: {
      ...layout,
      questionnaire: {
        meaning: say('填写页面可以看到的问卷', 'The questionnaire as the answer page sees it'),
        columns: {
          study_id: study,
          state: say('是否正在接受答卷', 'Whether answers are being taken'),
          definition: say('题目与选项', 'Questions and options'),
          definition_hash: say('题目内容的指纹', 'Fingerprint of the questions'),
          public_key: say(
            '封存答卷用的公钥，只能封、不能拆',
            'Public key that seals sheets; it cannot open them',
          ),
          title: say('研究的名称', 'Title of the study'),
          simulated: say('是否为模拟数据', 'Whether the data are simulated'),
          floor: say('报告中最小的人数', 'Smallest group that is ever reported'),
          promises: say(
            '向您承诺的：团队内外能看到的最小分组，导出逐份数据要几名成员同意',
            'What you are promised: the smallest group shown inside and outside the team, and how many members have to agree before rows are taken along',
          ),
          mode: say('参与方式：抽签条、名单或公开地址', 'Way in: slips, list or open address'),
          ticket_key: say('验证参与签名用的公钥', 'Public key that proves a ticket'),
          ticket_proof: say(
            '证明这把公钥认不出自己签过的凭证；您的手机会先核对',
            'Proof that this key cannot recognise what it signed; your phone checks it first',
          ),
          work: say('公开地址方式下要求的计算量', 'Proof of work asked for in open mode'),
        },
      },
      board: {
        meaning: say('冻结时公布的公告栏', 'The public board of a freeze'),
        columns: {
          study_id: study,
          release: say('第几次数据发布', 'Number of the release'),
          ticket_key: say('当时验证签名用的公钥', 'Public key that proved the tickets then'),
          roster: say('总数：生成了多少个答题码', 'A total: how many codes were made'),
          tickets: say('总数：用了多少个答题码', 'A total: how many codes were used'),
          responses: say('总数：收到多少份答卷', 'A total: how many sheets were received'),
          root: say('全部回执的 Merkle 根', 'Merkle root over all receipts'),
          leaves: say(
            '全部回执，按大小排序，看不出先后',
            'All receipts, sorted by value: no order of arrival',
          ),
        },
      },
      box: {
        meaning: say('一份封存的答卷，冻结时删除', 'A sealed sheet; deleted at the freeze'),
        columns: {
          study_id: study,
          serial: say(
            '由您手机上的随机数算出的编号；服务器推不出那个随机数，凭它可以撤回',
            'A number computed from a random secret on your phone, which the server cannot compute back; the secret withdraws the sheet',
          ),
          box: say(
            '加密并补齐到固定长度的回答；没有时间，没有地址，没有答题码',
            'The answers, encrypted and padded to a fixed length; no time, no address, no code',
          ),
        },
      },
    },
  },
};

/** What a line of the log holds, by field. */
export const logMeanings = {
  level: say('轻重程度', 'Severity'),
  time: say('请求的时间', 'When it was asked'),
  pid: say('服务器程序的进程号', 'Number of the server process'),
  hostname: say('服务器的名称', 'Name of the server'),
  method: say('请求的方式', 'Method of the request'),
  route: say('请求的是哪一类地址，不含具体参数', 'Kind of address asked for, without its parameters'),
  status: say('结果', 'How it ended'),
  elapsedMs: say('用时（毫秒，取整到 100）', 'How long it took, in milliseconds, to the nearest hundred'),
} as const satisfies Record<string, Bilingual>;
