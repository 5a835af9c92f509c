import { announce, append, h } from './dom.js';
import { rewrite, route, t } from './route.js';
import { commitment, data, linkOf, place } from './data.js';
import { OUTCOMES, fieldName, byField, strength, strengthName, termName, themeName, stageName } from './terms.js';
import { find, queryOf } from './search.js';
import { lineageFilters } from './filters.js';
import { lineageRow } from './lineage-row.js';
import { pager, scroller, tableTools } from './table.js';
import { onPrint } from './print.js';

/** The table of lineages with its search and filters. */

const PAGE = 20;

const SORTS = {
  length: { name: () => t('跨越文件多的在前', 'Most documents first'), by: (a, b) => span(b) - span(a) },
  order: { name: () => t('最近文件的顺序', 'Order of the last document'), by: null },
  outcome: { name: () => t('走向', 'Outcome'), by: (a, b) => OUTCOMES.indexOf(a.outcome) - OUTCOMES.indexOf(b.outcome) },
  sure: { name: () => t('把握（低在前）', 'Strength, weakest first'), by: (a, b) => weakest(a) - weakest(b) },
  root: { name: () => t('起始文件', 'First document'), by: (a, b) => start(a) - start(b) },
};

function span(lineage) {
  return new Set(lineage.commitments.map((id) => commitment(id)?.document)).size;
}

/** A lineage without links has no weakest one and comes last. */
function weakest(lineage) {
  return lineage.links.length ? lineage.probability : 2;
}

function start(lineage) {
  return place(commitment(lineage.root)?.document);
}

/** Newest first: the reader asks what the last document says before how it came about. */
function ordered(lineages) {
  const sort = SORTS[route().params.get('sort')] || SORTS.length;
  const newest = [...lineages].sort((a, b) => place(commitment(b.head)?.document) - place(commitment(a.head)?.document));
  return sort.by ? newest.sort(sort.by) : newest;
}

export function lineagesPage() {
  const body = h('tbody', { role: 'rowgroup' });
  const element = h('table', { role: 'table', class: 'lineages' },
    h('caption', { class: 'unseen' }, t('承诺沿革：一行一条沿革，一列一份文件', 'Lineages: a row a lineage, a column a document')),
    h('thead', { role: 'rowgroup' }, h('tr', { role: 'row' },
      h('th', { role: 'columnheader', scope: 'col', class: 'lineage-head' }, t('走向', 'Outcome')),
      data.documents.map((document) => h('th', { role: 'columnheader', scope: 'col' },
        h('span', { lang: 'zh-Hans' }, document.shortTitle), h('time', { datetime: document.date }, document.date))))),
    body);
  element.style.setProperty('--columns', data.documents.length);
  const count = h('h2', { class: 'result-count' });
  const foot = h('div', { class: 'table-foot' });
  const filters = lineageFilters(SORTS, change);
  let found = [];

  function draw(all) {
    const query = queryOf(route().params);
    const result = find(query);
    found = ordered(result.found);
    const page = Math.min(Number(route().params.get('page')) || 1, Math.max(1, Math.ceil(found.length / PAGE)));
    const open = new Set((route().params.get('open') || '').split('|'));
    const shown = all ? found : found.slice((page - 1) * PAGE, page * PAGE);
    body.replaceChildren(...shown.flatMap((lineage) => lineageRow(lineage, {
      words: query.words, open: open.has(lineage.id), onToggle: remember,
    })));
    count.textContent = found.length === data.lineages.length
      ? t(`全部 ${found.length} 条沿革`, `All ${found.length} lineages`)
      : t(`${found.length} 条沿革（共 ${data.lineages.length} 条）`, `${found.length} of ${data.lineages.length} lineages`);
    foot.replaceChildren();
    append(foot, [found.length ? null : h('p', { class: 'empty' }, t('没有符合条件的沿革。可以去掉一个条件再试。', 'No lineage fits. Try without one of the filters.')),
      pager(found.length, PAGE, page, (next) => {
        rewrite({ page: next === 1 ? null : next });
        draw();
        count.scrollIntoView({ block: 'start' });
      })]);
    filters.update(query, result.counts);
  }

  function remember(id, shows) {
    const open = new Set((route().params.get('open') || '').split('|').filter(Boolean));
    if (shows) open.add(id);
    else open.delete(id);
    rewrite({ open: [...open].join('|') });
  }

  function change(changes) {
    rewrite({ ...changes, page: null, open: null });
    draw();
    announce(count.textContent);
  }

  draw();
  onPrint(() => draw(true), () => draw(false));
  return [
    h('h1', { tabindex: '-1' }, t('承诺沿革', 'Lineages')),
    h('p', { class: 'lede' }, t('一行是一条沿革，从最早提出到最近一次提出；一列是一份文件。点开一行，看前后两文的增删与依据。',
      'A row is one lineage, from where it was first stated to where it last was; a column is a document. Open a row for both texts, what went and came, and the evidence.')),
    filters.element, h('div', { class: 'table-head' }, count, tableTools('lineages', () => exported(found), () => element)), filters.tokens,
    scroller(t('承诺沿革表', 'Table of lineages'), element), foot,
  ];
}

/** One row a link, or a commitment that stands alone: the table as it was filtered. */
function exported(lineages) {
  const heads = [t('沿革', 'lineage'), t('走向', 'outcome'), t('最后见于', 'last in'), t('主题', 'themes'), t('前文', 'earlier'), t('前文内容', 'earlier text'), t('前文阶段', 'earlier stage'),
    t('后文', 'later'), t('后文内容', 'later text'), t('后文阶段', 'later stage'), t('关系', 'relation'), t('概率', 'probability'), t('把握', 'strength'), t('要素变化', 'field changes')];
  const text = (id) => commitment(id)?.text || '';
  const stage = (id) => stageName(commitment(id)?.stage);
  return [heads, ...lineages.flatMap((lineage) => {
    const start = [lineage.id, termName(lineage.outcome), lineage.since || '', (lineage.themes || []).map(themeName).join('；')];
    if (!lineage.links.length) return lineage.commitments.map((id) => [...start, '', '', '', id, text(id), stage(id), '', '', '', '']);
    return lineage.links.map(([a, b]) => {
      const link = linkOf(a, b);
      const changed = byField(link?.changes).map((one) => `${fieldName(one.field)}：${one.from} → ${one.to}`).join('；');
      return [...start, a, text(a), stage(a), b, text(b), stage(b), link ? termName(link.relation) : '', link?.probability ?? '', link ? strengthName(strength(link.probability)) : '', changed];
    });
  })];
}
