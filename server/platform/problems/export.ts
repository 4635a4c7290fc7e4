import { entries } from './catalogue.ts';

export const exporting = entries({
  'export-unknown': {
    status: 404,
    sentence: {
      'zh-CN': '这项研究没有这个导出申请，请检查链接。',
      en: 'This study has no such export request; please check the address.',
    },
  },
  'export-needs-second': {
    status: 409,
    sentence: {
      'zh-CN':
        '逐行数据须由另一位研究负责人或分析员批准，而这项研究只有您一位。请先添加第二位成员；受保护的文件也需要批准。',
      en: 'A file of rows has to be approved by another owner or analyst, and you are the only one in this study. Add a second member first; a protected file needs approval too.',
    },
  },
  'export-own-request': {
    status: 403,
    sentence: {
      'zh-CN': '申请人不能批准或谢绝自己的申请，请另一位研究负责人或分析员决定。',
      en: 'Nobody decides on their own request; another owner or analyst has to.',
    },
  },
  'export-settled': {
    status: 409,
    sentence: {
      'zh-CN': '这个申请已有决定，不能再改；需要时请重新申请。',
      en: 'This request is decided already and stays so; ask anew where needed.',
    },
  },
  'export-not-yours': {
    status: 403,
    sentence: {
      'zh-CN': '批准的文件只由申请人下载。',
      en: 'An approved file is taken by the one who asked for it only.',
    },
  },
  'export-not-approved': {
    status: 409,
    sentence: {
      'zh-CN': '这个申请没有获得批准，不能下载。',
      en: 'This request is not approved, so there is nothing to take.',
    },
  },
  'export-expired': {
    status: 410,
    sentence: {
      'zh-CN': '批准七天后失效，这个申请已过期；请重新申请。',
      en: 'An approval lasts seven days, and this one is over; please ask anew.',
    },
  },
  'export-open-owner': {
    status: 403,
    sentence: {
      'zh-CN': '开放题的原文尚未遮蔽，只有研究负责人可以申请导出。',
      en: 'The words of open answers are not masked yet; only an owner may ask for them.',
    },
  },
  'export-question-unknown': {
    status: 404,
    sentence: {
      'zh-CN': '这次发布没有开放题“{question}”。',
      en: 'This release has no open question "{question}".',
    },
  },
  'export-too-few': {
    status: 409,
    sentence: {
      'zh-CN': '回答这道开放题的人不足 {floor} 位，不能导出。',
      en: 'Fewer than {floor} people answered this open question, so it is not exported.',
    },
  },
  'disk-full': {
    status: 507,
    sentence: {
      'zh-CN': '磁盘已满，文件没有写成，也没有留下半个文件。请腾出空间后再试。',
      en: 'The disk is full; the file was not written, and no half of it was left behind. Make room and try again.',
    },
  },
  'file-not-writable': {
    status: 500,
    sentence: {
      'zh-CN': '文件“{path}”写不进去：{reason}。',
      en: 'The file "{path}" cannot be written: {reason}.',
    },
  },
});
