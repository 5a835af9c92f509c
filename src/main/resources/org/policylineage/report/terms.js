import { t } from './route.js';
import { data } from './data.js';

/** The words of the field in both languages, the same on every page. */

export const RELATIONS = ['completed', 'slipped', 'regressed', 'advanced', 'adjusted', 'carried_over'];
export const OUTCOMES = ['new', 'continuing', 'advanced', 'completed', 'slipped', 'silent'];

const NAMES = {
  completed: ['完成', 'completed'],
  slipped: ['逾期', 'slipped'],
  regressed: ['后退', 'regressed'],
  advanced: ['进展', 'advanced'],
  adjusted: ['调整', 'adjusted'],
  carried_over: ['延续', 'carried over'],
  continuing: ['持续提出', 'continuing'],
  new: ['新增', 'new'],
  silent: ['此后未见', 'silent since'],
  pending: ['尚无后文', 'no later document'],
};

const MEANINGS = {
  completed: ['后文表明所承诺的成果已经存在', 'the later text shows that what was promised now exists'],
  slipped: ['后文发布时期限已过，任务仍在列', 'past its due date when the later text was issued, and still to be done'],
  regressed: ['后文所处阶段早于前文', 'the later text stands at an earlier stage'],
  advanced: ['进入更后的阶段或下一批次', 'a later stage or the next batch'],
  adjusted: ['范围、对象、部门、数字或期限有实质变化', 'scope, object, agency, number or deadline changed'],
  carried_over: ['继续提出，无实质变化', 'stated again without material change'],
  continuing: ['最后一份文件仍在提出', 'still stated in the last document'],
  new: ['此前各文件均未见', 'in no earlier document'],
  pending: ['提出它的是最后一份文件，尚无以后的文件可看', 'stated in the last document, so no later one can tell'],
  silent: ['此后各文件未再提及，不等于未落实', 'not mentioned again in these documents, which does not mean not done'],
};

export function termName(term) {
  return NAMES[term] ? t(...NAMES[term]) : term;
}

export function termMeaning(term) {
  return MEANINGS[term] ? t(...MEANINGS[term]) : '';
}

const FIELDS = {
  lead: ['牵头部门', 'Lead agency'],
  participants: ['参与部门', 'Taking part'],
  deadline: ['期限', 'Deadline'],
  instrument: ['法规文件', 'Instrument'],
  number: ['数字', 'Number'],
  stage: ['阶段', 'Stage'],
  campaign: ['专项行动', 'Campaign'],
};

/** The order in which changes of fields are told. */
const FIELD_ORDER = Object.keys(FIELDS);

export function fieldName(field) {
  return FIELDS[field] ? t(...FIELDS[field]) : field;
}

export function byField(changes) {
  const rank = (change) => {
    const found = FIELD_ORDER.indexOf(change.field);
    return found < 0 ? FIELD_ORDER.length : found;
  };
  return [...(changes || [])].sort((a, b) => rank(a) - rank(b));
}

export function stageOf(id) {
  return data.stages.find((stage) => stage.id === id);
}

export function stageName(id) {
  const stage = stageOf(id);
  return stage ? t(stage.label, stage.english) : '';
}

export function themeName(id) {
  const theme = data.themes.find((row) => row.id === id);
  return theme ? t(theme.label, theme.english) : id;
}

/** A probability in words: weak below the threshold of acceptance, strong in the upper half above it. */
export function strength(probability) {
  const threshold = data.method.threshold ?? 0.5;
  if (probability < threshold) return 'weak';
  return probability >= (1 + threshold) / 2 ? 'strong' : 'medium';
}

const STRENGTHS = { strong: ['强', 'strong'], medium: ['中', 'medium'], weak: ['弱', 'weak'] };

export function strengthName(word) {
  return t(...STRENGTHS[word]);
}

/** What the scorer looked at, for data that name it without saying it in words. */
const FEATURES = {
  words: ['词语重合', 'shared words'], meaning: ['语义相近', 'closeness of meaning'], names: ['同名文件或行动', 'same instruments or campaigns'],
  agencies: ['部门相同', 'same agencies'], place: ['栏目相近', 'similar sections'], rivals: ['在同类候选中的名次', 'rank among rivals'],
  manner: ['文本体例', 'manner of text'],
  neighbours: ['经由第三份文件的关联', 'links through a third document'], length: ['篇幅', 'length'],
};

export function featureName(feature) {
  const known = FEATURES[feature.name] || [feature.name, feature.name];
  return t(feature.label || known[0], feature.english || known[1]);
}

const KINDS = {
  law: ['法律', 'law'], regulation: ['行政法规', 'regulation'], rule: ['规章', 'rule'],
  interpretation: ['司法解释', 'judicial interpretation'], treaty: ['条约', 'treaty'],
  opinion: ['意见', 'opinion'], guideline: ['指南', 'guideline'], standard: ['标准', 'standard'],
  plan: ['规划计划', 'plan'], catalogue: ['目录', 'catalogue'], report: ['报告', 'report'],
  other: ['其他', 'other'],
};

export function kindName(kind) {
  return KINDS[kind] ? t(...KINDS[kind]) : kind;
}

export function percent(value) {
  return `${Math.round(value * 100)}%`;
}
