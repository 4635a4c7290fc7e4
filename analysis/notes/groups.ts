/** The notes of groups that are found; those named like a procedure say which definitions it follows. */
export const groupNotes = {
  cluster: ['{method}；类按大小排列', '{method}; clusters stand from the largest to the smallest'],
  'cluster-kmeans': [
    'k-means：多个 k-means++ 起点，Lloyd 后逐点改进',
    'k-means from several k-means++ starts, Lloyd’s passes and single moves',
  ],
  'cluster-ward': ['系统聚类，Ward（ward.D2）', 'hierarchical, Ward (ward.D2)'],
  'cluster-average': ['系统聚类，类平均', 'hierarchical, average linkage'],
  'cluster-complete': ['系统聚类，最远距离', 'hierarchical, complete linkage'],
  'cluster-single': ['系统聚类，最近距离', 'hierarchical, single linkage'],
  'cluster-always': [
    '任何数据都能聚出类：看轮廓系数与稳定性；各变量的 η² 只作描述，不能检验',
    'clusters are found in any data: look at silhouette and stability; η² of the variables only describes and is no test',
  ],
  'cluster-few': ['人数不多于类数 {k}', 'there are no more people than {k} clusters'],
  'cluster-constant': [
    '{names} 人人相同（或相差过大），不能用来分类',
    '{names} are the same for everybody, or too far apart, and part nobody',
  ],
  'cluster-many': [
    '系统聚类最多 {most} 人：改用 k-means',
    'trees are made of {most} people at most: use k-means',
  ],
  'cluster-empty': ['分不出 {k} 类：不同的答卷太少', '{k} clusters cannot be made: too few answers differ'],
  'groups-in-steps': [
    '为保护个人：人数按 5 人一档向下取，均值取两位小数',
    'to protect people: they are counted in steps of five, rounded down, and means have two digits',
  ],
  'silhouette-of': ['轮廓系数按约 {count} 人计算', 'silhouettes rest on some {count} people'],
  latentProfile: [
    '{model}；EM 最大似然；信息准则小者为优；剖面按大小排列',
    '{model}; maximum likelihood by EM; smaller criteria are better; profiles stand from the largest to the smallest',
  ],
  'shape-EEI': [
    '各剖面方差相同，剖面内不相关（EEI）',
    'equal variances, no correlations within profiles (EEI)',
  ],
  'shape-VVI': [
    '各剖面方差不同，剖面内不相关（VVI）',
    'own variances, no correlations within profiles (VVI)',
  ],
  'shape-EEE': ['各剖面协方差相同（EEE）', 'equal covariances (EEE)'],
  'shape-VVV': ['各剖面协方差不同（VVV）', 'own covariances (VVV)'],
  'profiles-few': [
    '人数不多于模型的参数：减少剖面或变量',
    'there are no more people than parameters: use fewer profiles or variables',
  ],
  'profiles-closed': [
    '每个起点都有剖面缩到少数几个相同的人：减少剖面，或用 EEI',
    'from every start a profile closes in on a few people who are alike: use fewer profiles, or EEI',
  ],
  'profiles-unsettled': ['估计未收敛', 'the search did not come to its end'],
  'profiles-once': [
    '最优解只由一个起点得到：增加起点数，或减少剖面',
    'the best solution was found from one start only: use more starts, or fewer profiles',
  ],
  'profiles-unclear': [
    '熵低于 .8：归类不确定，不要把人硬分到一类',
    'entropy below .8: who belongs where is uncertain, so put nobody into one profile for good',
  ],
  'profiles-small': [
    '最小的剖面不足 5%：可能只是几个极端者',
    'the smallest profile has less than 5%: it may be a few extreme people',
  ],
} as const;
