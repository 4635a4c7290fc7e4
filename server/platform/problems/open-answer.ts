import { entries } from './catalogue.ts';

export const openAnswer = entries({
  'open-answers-owner': {
    status: 403,
    sentence: {
      'zh-CN': '开放题的原文尚未遮蔽，只有研究负责人可以阅读；负责人遮蔽并送去编码后，可在访谈页编码。',
      en: 'The words of open answers are not masked yet, so only an owner reads them. Once an owner has masked them and taken them to coding they are coded on the page of interviews.',
    },
  },
  'open-source-there': {
    status: 409,
    sentence: {
      'zh-CN': '这道题的回答已经送去编码，文字与现在的不同；为不丢失编码，请在它的文字页更正。',
      en: 'The answers to this question were taken to coding already, in other words than now. So that no coding is lost, correct them on the page of their text.',
    },
  },
});
