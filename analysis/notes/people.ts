/** What is left out of results on records, as it would tell of people. */
export const peopleNotes = {
  'single-people-untold': [
    '按人列出的部分不提供：记录只说明人群，不说明个人',
    'what would list single people is not told: records tell of groups of people only',
  ],
  'few-people-untold': [
    '人数较少的组，以及能推算出它们的组，不显示',
    'groups of few people, and groups that would give them away, are not shown',
  ],
} as const;
