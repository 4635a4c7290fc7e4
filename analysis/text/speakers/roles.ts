import type { SpeakerRole } from '../../model/speakers.ts';

/** Words that say what somebody is in an interview, folded by `foldLabel`. */
const wordsOf: Readonly<Record<Exclude<SpeakerRole, 'unknown'>, string>> = {
  interviewer: `访谈员 访谈者 访谈人 采访者 采访人 采访员 访员 访问员 访问者 主持人 主持 提问者 提问人 调查员 研究者 研究员 记者 问 问题
    訪談員 訪談者 訪談人 採訪者 採訪人 訪員 訪問員 訪問者 主持人 提問者 提問人 調查員 研究者 研究員 記者 問
    q question interviewer interviewers researcher moderator facilitator i int intv mod
    インタビュアー 聞き手 司会 質問者 面接者 면접자 면접관 인터뷰어 연구자 진행자 질문
    enquêteur enquêtrice intervieweur intervieweuse enquêteuse chercheur chercheuse modérateur modératrice
    entrevistador entrevistadora investigador investigadora moderador moderadora
    interviewerin forscher forscherin moderatorin befrager מראיין מראיינת منصف المحاور المحاورة الباحث الباحثة
    интервьюер исследователь модератор вопрос`,
  respondent: `受访者 受访人 被访者 被访人 被访谈者 被访谈人 被采访者 访谈对象 采访对象 受访对象 回答者 回答人 应答者 参与者 答
    受訪者 受訪人 被訪者 被訪人 被訪談者 訪談對象 受訪對象 回答者 參與者 參加者 答
    a answer respondent respondents interviewee participant informant subject r p resp part
    回答者 話し手 参加者 協力者 응답자 참여자 피면접자 인터뷰이 답변 답
    répondant répondante interviewé interviewée enquêté enquêtée participante
    entrevistado entrevistada participante informante encuestado encuestada
    befragter befragte befragte r interviewter interviewte teilnehmer teilnehmerin proband probandin
    מרואיין מרואיינת משתתף משתתפת المستجيب المستجيبة المشارك المشاركة респондент информант участник ответ`,
  other: `记录员 记录人 记录者 观察员 观察者 旁听 旁听者 翻译 口译 译员 助理 陪同 陪同人员
    記錄員 記錄人 紀錄員 觀察員 觀察者 旁聽 翻譯 口譯 譯員 助理
    observer notetaker interpreter translator transcriber assistant
    記録者 観察者 通訳 기록자 통역 interprète observateur observatrice intérprete observador observadora dolmetscher dolmetscherin beobachter`,
};

const roles = new Map<string, SpeakerRole>(
  Object.entries(wordsOf).flatMap(([role, words]) =>
    words.split(/\s+/).map((word) => [word, role as SpeakerRole] as const),
  ),
);

/** A label without what people write in different ways: width, case, spaces, marks of direction. */
export function foldLabel(label: string): string {
  return label
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\u200e\u200f\u202a-\u202e\u2066-\u2069*_]/g, '');
}

/** A label without the number, letter or note that tells one of several from another: 受访者2, Participant A, 访谈员（张）. */
export function stemOf(label: string): string {
  const folded = foldLabel(label).replace(/\([^)]*\)$/, '');
  const stem = folded.replace(/(?:[-.#]?(?:no\.?)?\d{1,4}[a-z]?|[一二三四五六七八九十甲乙丙丁]|号)$/, '');
  return stem === '' ? folded : stem;
}

/** What a label says of its speaker: a word for a role, alone or before a number, a letter, a note or a name. */
export function roleOf(label: string): SpeakerRole {
  const folded = foldLabel(label).replace(/\([^)]*\)$/, '');
  const exact = roles.get(folded) ?? roles.get(stemOf(label));
  if (exact !== undefined) return exact;
  const first = label.trim().split(/[\s\-_/·（(]+/)[0] ?? '';
  if (first.length > 2 && first.length < label.trim().length) return roles.get(foldLabel(first)) ?? 'unknown';
  // 受访者A, 访谈员小李: at most three signs after a word of at least two.
  for (let cut = 1; cut <= 3 && folded.length - cut >= 2; cut++) {
    const rest = folded.slice(-cut);
    if (/^(?:[a-z]|\p{Script=Han}{2,3})$/u.test(rest) && !/[说問问答的表认提都们們]/.test(rest)) {
      const role = roles.get(folded.slice(0, -cut));
      if (role !== undefined && /\p{Script=Han}/u.test(folded)) return role;
    }
  }
  return 'unknown';
}
