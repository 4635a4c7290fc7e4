import { entries } from './catalogue.ts';

export const member = entries({
  'member-exists': {
    status: 409,
    sentence: {
      'zh-CN': '{email} 已经是这项研究的成员，可以直接修改其角色。',
      en: '{email} is a member of this study already; you can change the role instead.',
    },
  },
  'member-unknown': {
    status: 404,
    sentence: {
      'zh-CN': '这项研究没有这位成员，可能刚被移除。请刷新成员列表。',
      en: 'This study has no such member; someone may just have removed them. Please reload the list.',
    },
  },
  'owner-last': {
    status: 409,
    sentence: {
      'zh-CN': '研究至少要有一位负责人。请先把另一位成员设为负责人。',
      en: 'A study needs at least one owner; make someone else an owner first.',
    },
  },
  'member-already': {
    status: 409,
    sentence: {
      'zh-CN': '您已经是这项研究的成员，不需要再接受邀请。',
      en: 'You are a member of this study already; there is nothing to accept.',
    },
  },
  'invitation-exists': {
    status: 409,
    sentence: {
      'zh-CN': '{email} 已有一份未接受的邀请。可以在成员页上为其生成新的邀请地址，或先撤回。',
      en: '{email} was invited already and has not accepted. Make a new address on the page of members, or withdraw the invitation first.',
    },
  },
  'invitation-gone': {
    status: 404,
    sentence: {
      'zh-CN': '这份邀请已被接受或撤回。请刷新页面。',
      en: 'This invitation was accepted or withdrawn; please reload the page.',
    },
  },
  'invitation-unknown': {
    status: 404,
    sentence: {
      'zh-CN': '这个邀请地址已用过、已过期、已撤回或不完整，请向邀请您的人索取新的地址。',
      en: 'This invitation was used, has expired, was withdrawn or is incomplete; please ask whoever invited you for a new one.',
    },
  },
});
