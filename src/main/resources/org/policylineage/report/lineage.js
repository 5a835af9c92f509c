import { h } from './dom.js';
import { t, to } from './route.js';
import { commitment, documentOf, lineage, lineagesThrough } from './data.js';
import { citation, mark, stageMark, strengthMark } from './marks.js';
import { themeName } from './terms.js';
import { lineageDetail } from './lineage-row.js';
import { inOrder } from './data.js';

/** One lineage on a page of its own: its address is the one to send. */
export function lineagePage(id) {
  const found = lineage(id) || lineagesThrough(id)[0];
  if (!found) {
    return [h('h1', { tabindex: '-1' }, t('没有这条沿革', 'No such lineage')),
      h('p', { class: 'lede' }, t(`本报告中没有编号为 ${id} 的沿革。`, `This report has no lineage ${id}.`)),
      h('p', {}, h('a', { href: to('lineages') }, t('查看全部沿革', 'See all lineages')))];
  }
  return [
    h('p', { class: 'crumb' }, h('a', { href: to('lineages') }, t('承诺沿革', 'Lineages')), ' / ', found.id),
    h('h1', { tabindex: '-1', class: 'lineage-title' }, t('沿革 ', 'Lineage '), h('span', { class: 'mono' }, found.id)),
    h('p', { class: 'lineage-line' }, mark(found.outcome),
      found.since ? h('span', {}, t('最后见于 ', 'last in '), documentOf(found.since).shortTitle) : null,
      found.links.length ? h('span', {}, t('最弱一环 ', 'weakest link '), strengthMark(found.probability)) : null,
      (found.themes || []).map((theme) => h('a', { class: 'theme', href: to('lineages', '', { theme }) }, themeName(theme)))),
    h('ol', { class: 'steps' }, inOrder(found.commitments).map((one) => step(one))),
    h('h2', {}, t('前后两文的变化', 'What changed from text to text')),
    lineageDetail(found),
  ];
}

function step(id) {
  const found = commitment(id);
  return h('li', {},
    h('p', { class: 'step-head' }, citation(id), h('time', { datetime: documentOf(found.document).date }, documentOf(found.document).date), stageMark(found.stage)),
    h('p', { lang: 'zh-Hans' }, found.text));
}
