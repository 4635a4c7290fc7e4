import { entries } from './catalogue.ts';

/** Why a new password is refused: each names the part that makes it easy to guess. */
export const password = entries({
  'password-common': {
    status: 422,
    sentence: {
      'zh-CN': '密码中的“{part}”是很多人在用的常见密码，容易被猜到。请换一个，例如几个互不相关的词。',
      en: 'The part “{part}” of the password is in the list of common passwords and is guessed soon. Choose another, such as several words that do not belong together.',
    },
  },
  'password-repeated': {
    status: 422,
    sentence: {
      'zh-CN': '密码中的“{part}”只是重复，容易被猜到。请换一个，例如几个互不相关的词。',
      en: 'The part “{part}” of the password only repeats itself and is guessed soon. Choose another, such as several words that do not belong together.',
    },
  },
  'password-row': {
    status: 422,
    sentence: {
      'zh-CN': '密码中的“{part}”是连续的字符或键盘上相邻的键，容易被猜到。请换一个，例如几个互不相关的词。',
      en: 'The part “{part}” of the password is a row of characters or of keys and is guessed soon. Choose another, such as several words that do not belong together.',
    },
  },
  'password-date': {
    status: 422,
    sentence: {
      'zh-CN': '密码中的“{part}”是日期或年份，容易被猜到。请换一个，例如几个互不相关的词。',
      en: 'The part “{part}” of the password is a date or a year and is guessed soon. Choose another, such as several words that do not belong together.',
    },
  },
  'password-own': {
    status: 422,
    sentence: {
      'zh-CN':
        '密码中的“{part}”来自您的姓名、邮箱、研究名称或本产品的名称，容易被猜到。请换一个，例如几个互不相关的词。',
      en: 'The part “{part}” of the password is from your name, your e-mail, the title of the study or the name of this product and is guessed soon. Choose another, such as several words that do not belong together.',
    },
  },
  'password-guessable': {
    status: 422,
    sentence: {
      'zh-CN': '这个密码太简单，容易被猜到。请换一个更长的，例如几个互不相关的词。',
      en: 'This password is too simple and is guessed soon. Choose a longer one, such as several words that do not belong together.',
    },
  },
});
