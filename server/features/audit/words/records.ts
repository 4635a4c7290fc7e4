import { both } from '../../../../analysis/model/words.ts';

/** What was done with appraisal schemes and records, by the name of its address. */
export const records = {
  'PUT /schemes/draft': both('修改了考评方案草稿', 'changed the draft of the appraisal scheme'),
  'POST /schemes/versions': both('发布了考评方案', 'published the appraisal scheme'),
  'POST /records/files': both('送入了一张考评记录表', 'sent a table of appraisal records in'),
  'DELETE /records/files/:file': both('移除了一张待冻结的记录表', 'removed a table of records that waited'),
  'GET /records/reconciliation': both('查看了待冻结记录的对账', 'looked at whether the records add up'),
  'POST /record-releases': both('冻结了考评记录', 'froze the records into a release'),
  'GET /record-releases': both('查看了记录发布列表', 'looked at the list of releases of records'),
  'GET /record-releases/:release': both('查看了一个记录发布', 'looked at a release of records'),
  'POST /record-releases/:release/analyses': both('对记录运行了分析', 'ran an analysis of records'),
  'GET /record-releases/:release/pages/:page': both('查看了一页记录结果', 'looked at a page of records'),
};
