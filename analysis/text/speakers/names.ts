import { foldLabel, stemOf } from './roles.ts';

const surnames =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤' +
  '張劉陳楊黃趙吳孫馬鄭許韓馮鄧蕭葉蘇呂盧鍾譚陸賈韋鄒閻賀顧龔萬錢嚴湯';
const compound = /^(?:欧阳|司马|上官|诸葛|东方|皇甫|尉迟|公孙|慕容|令狐|司徒|歐陽|司馬|諸葛)/;
const titled =
  /(?:某|某某|总|總|主任|老师|老師|医生|醫生|护士|護士|局长|局長|处长|處長|科长|科長|科员|科員|经理|經理|书记|書記|教授|同学|同學|师傅|師傅|工|院长|院長|校长|校長|主管|组长|組長|女士|先生|小姐|阿姨|大爷|大姐|大哥|姐|哥|叔|氏|さん|氏|씨)$/;

/** Words for people by what they are or do. */
const people =
  /^(?:男|女|甲|乙|丙|丁|戊|[甲乙丙丁]方|某人|众人|大家|全体|领导|領導|代表|同事|老板|老闆|用户|用戶|客户|客戶|客服|家属|家屬|干部|爸爸|妈妈|媽媽|爷爷|奶奶|外公|外婆|哥哥|姐姐|弟弟|妹妹|丈夫|妻子|儿子|女儿|父亲|母亲|孩子|男生|女生|警察|律师|法官|委员|mom|mum|dad|mother|father|man|woman|male|female|child|student|teacher|doctor|nurse|patient|client|customer|manager|host|guest|speaker|voice)$|(?:\p{Script=Han}(?:者|员|員|师|師|嫂|婶|伯|妈|爸|弟|妹)|[局处處科店班组組校院所部会會队隊厂廠村镇鎮县縣市省社家][长長]|[学學医醫男女考][生]|(?:负责|負責|当事|當事|发言|發言|联系|[工老客病证]|主持)人|[村居农農市牧渔]民)$/iu;

/** What lists, notes and sentences begin with, and speakers are not called. */
const noSpeakers = new Set(
  `优点 缺点 优势 劣势 好处 坏处 不足 问题 难点 重点 要点 亮点 特点 原因 理由 结论 结果 总结 小结 建议 意见 对策 措施 目标 目的 背景 内容 主题 题目 标题 说明 备注 注 注意 附注 提示 例如 比如 譬如 举例 例子
  首先 其次 再次 然后 最后 第一 第二 第三 第四 第五 其一 其二 其三 一是 二是 三是 四是 一方面 另一方面 总之 总的来说 换句话说 也就是说 此外 另外 同时 但是 所以 因为 因此 如果 而且
  早上 上午 中午 下午 晚上 凌晨 早晨 傍晚 今天 明天 昨天 周一 周二 周三 周四 周五 周六 周日 星期一 星期二 星期三 星期四 星期五 平时 高峰 白天 年初 年底 月底 时间 地点 日期 时长 记录 编号 单位 部门 职务 岗位 姓名 性别 年龄 电话
  指标 计划 过程 考核 方法 方案 方面 方向 任务 成绩 成果 成本 安全 金额 严重 严格 于是 余下 万一 高兴 白天 文件 制度 流程 标准 奖金 工资 程序 程度 范围 温度 任何 何时 何地 向上 向下 石头 江湖 毛病 高峰期 方便 金钱 许多 史料 万事 马上 叶子 田地 段落 龙头 雷同 陆续 顾虑 钱数 严肃
  優點 缺點 優勢 劣勢 好處 壞處 問題 難點 重點 要點 亮點 特點 結論 結果 總結 建議 意見 對策 目標 內容 題目 標題 說明 備註 註 例子 舉例 最後 總之 週一 週二 週三 週四 週五 時間 地點 日期 編號 單位 部門 職務 崗位 指標 計畫 計劃 過程 方案
  note notes nb example eg ie first second third firstly secondly finally pros cons advantages disadvantages problem problems reason reasons result results conclusion summary suggestion goal goals plan date time place location subject re title topic background morning afternoon evening monday tuesday wednesday thursday friday saturday sunday today tomorrow yesterday duration file recording transcript warning todo http https
  remarque exemple nota ejemplo beispiel hinweis 例 注意点 メモ 예 참고`.split(/\s+/),
);
const saying =
  /(?:说|說|道|讲|講|想|是|为|為|如下|包括|觉得|覺得|认为|認為|表示|指出|问道|回答|一点|一條|一条|的|了|吗|呢|吧|says?|said|thinks?|is|are|was|that)$/i;
const listed =
  /^(?:第?[一二三四五六七八九十\d]+|step|point|part|item|table|figure|chapter|section|步骤|指标|方案|问题|表|图)[点條条步章节節部分项項个個.]*\d*$/i;
const noises =
  /^(?:笑|大笑|笑声|苦笑|停顿|沉默|沉吟|叹气|咳嗽|掌声|鼓掌|点头|摇头|哭|音乐|噪音|听不清|不清|空白|无声|众笑|电话响|笑聲|停頓|嘆氣|掌聲|聽不清|laugh|laughs|laughter|laughing|pause|pauses|silence|inaudible|unclear|crosstalk|noise|music|applause|sigh|sighs|cough|coughs|nods|sic|unintelligible|phone.*|background.*|.*(?:中断|中斷|暂停|暫停|结束|結束|开始|開始|听不清|聽不清))$/;

/** Words, lists and noises that look like labels and are none. */
export function isNoSpeaker(label: string): boolean {
  const folded = foldLabel(label);
  return noSpeakers.has(folded) || noises.test(folded) || listed.test(folded) || saying.test(label);
}

/** A word for people by what they are or do, with a number or a letter perhaps: 患者, 学生A, Patient. */
export function isPerson(label: string): boolean {
  const plain = label.replace(/[（(][^（）()]*[）)]$|[ ]?[A-Z\d]{1,3}$|[甲乙丙丁一二三四]$/, '').trim();
  return label.length <= 12 && people.test(plain === '' ? label : plain) && !isNoSpeaker(label);
}

/** A name of a person or the code of one: 张某, 李主任, 小王, Li Wei, S01, Speaker 2. */
export function isName(label: string): boolean {
  if (isNoSpeaker(label)) return false;
  const plain = label.replace(/[（(][^）)]*[）)]$/, '').trim();
  if (/^\p{Script=Han}+$/u.test(plain)) return isHanName(plain);
  if (/^\p{Script=Han}+[·•・]\p{Script=Han}+$/u.test(plain)) return true;
  if (/^\p{Lu}{1,3}$/u.test(plain)) return true;
  if (/^(?:[\p{Lu}][\p{L}'’.-]{0,20}[ ]?){1,4}$/u.test(plain)) return true;
  return /\d$/.test(plain) && stemOf(plain).length <= 12;
}

function isHanName(plain: string): boolean {
  if (plain.length === 1) return surnames.includes(plain);
  if (plain.length > 6) return false;
  if (titled.test(plain) && plain.length >= 2) return true;
  if (/^[小老阿大]/.test(plain) && surnames.includes(plain[1] ?? '')) return plain.length <= 3;
  if (compound.test(plain)) return plain.length <= 4;
  return plain.length <= 3 && plain.length >= 2 && surnames.includes(plain[0]!);
}
