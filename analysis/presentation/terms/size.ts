import { term } from './term.ts';

/** What is said of how many people are asked. */
export const sizeTerms = {
  test: term('text', '检验', 'Test'),
  power: term('bounded', '功效', 'Power'),
  alpha: term('bounded', 'α'),
  groupSizes: term('count', '各组人数', 'People by group'),
  noncentrality: term('number', '非中心参数', 'Noncentrality'),
  designEffect: term('number', '设计效应', 'Design effect'),
  invitations: term('count', '需发出的问卷', 'People to be asked'),
  halfWidth: term('number', '区间的一半', 'Half the interval'),
  conventions: term('number', '惯例', 'Conventions'),
  curve: term('number', '曲线', 'Curve'),
  needed: term('count', '所需人数', 'People needed'),
};
