import { announce, append, h, icon, unseen } from './dom.js';
import { rewrite, route, t } from './route.js';
import { commitment, data, linkOf, place } from './data.js';
import { OUTCOMES, RELATIONS, fieldName, byField, strength, strengthName, termName, themeName, stageName } from './terms.js';
import { countsOf, find, queryOf } from './search.js';
import { lineageRow } from './lineage-row.js';
import { pager, scroller, tableTools } from './table.js';
import { onPrint } from './print.js';

/** The table of lineages with its search and filters. */

const PAGE = 30;

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
  const filters = h('div', { class: 'filters' });
  const tokens = h('div', { class: 'tokens' });
  let found = [];

  function draw(all) {
    const query = queryOf(route().params);
    found = ordered(find(query));
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
    drawTokens(query);
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

  function drawFilters() {
    const query = queryOf(route().params);
    const search = h('input', { type: 'search', id: 'lineage-search', autocomplete: 'off', spellcheck: 'false',
      placeholder: t('搜索原文、部门、法规文件……可用空格分隔多个词', 'Search texts, agencies, instruments; several words by spaces'),
      'aria-label': t('搜索全部文字', 'Search all texts'), oninput: () => change({ q: search.value.trim() }) });
    search.value = route().params.get('q') || '';
    const names = { agency: t('部门', 'Agency'), instrument: t('法规文件', 'Instrument'), campaign: t('专项行动', 'Campaign'), theme: t('主题', 'Theme'), document: t('文件', 'Document') };
    const options = {
      theme: data.themes.map((one) => [one.id, themeName(one.id)]),
      document: data.documents.map((one) => [one.id, one.shortTitle]),
      agency: data.agencies.map((one) => [one.name, one.name]),
      instrument: data.instruments.map((one) => [one.name, one.name]),
      campaign: data.campaigns.map((one) => [one.name, one.name]),
    };
    const picks = ['document', 'theme', 'agency', 'instrument', 'campaign'].map((facet) => pick(facet, names[facet], options[facet], query));
    const sort = h('select', { id: 'sort', onchange: () => change({ sort: sort.value === 'length' ? null : sort.value }) },
      Object.entries(SORTS).map(([key, value]) => h('option', { value: key, selected: (route().params.get('sort') || 'length') === key || null }, value.name())));
    filters.replaceChildren(
      h('div', { class: 'search' }, icon('icon-search'), search),
      chips('outcome', t('走向', 'Outcome'), OUTCOMES, query),
      chips('relation', t('其间变化', 'Changes on the way'), RELATIONS, query),
      h('div', { class: 'picks' }, picks, h('div', { class: 'pick' }, h('label', { for: 'sort' }, t('排序', 'Sort')), sort)));
  }

  function pick(facet, name, options, query) {
    const counts = countsOf(facet, query);
    const select = h('select', { id: 'filter-' + facet, onchange: () => change({ [facet]: select.value }) },
      h('option', { value: '' }, t('全部', 'All')),
      options.filter(([value]) => counts.get(value) || query[facet].includes(value))
        .map(([value, label]) => h('option', { value, lang: 'zh-Hans', selected: query[facet].includes(value) || null }, `${label}（${counts.get(value) || 0}）`)));
    return h('div', { class: 'pick' }, h('label', { for: select.id }, name), select);
  }

  function chips(facet, name, values, query) {
    const counts = countsOf(facet, query);
    return h('div', { class: 'chips', role: 'group', 'aria-label': name }, h('span', { class: 'chips-name', 'aria-hidden': 'true' }, name),
      values.map((value) => {
        const chip = h('button', { type: 'button', class: 'chip ' + value, 'data-value': value, 'aria-pressed': String(query[facet].includes(value)), onclick: () => {
          const now = new Set(queryOf(route().params)[facet]);
          if (now.has(value)) now.delete(value);
          else now.add(value);
          chip.setAttribute('aria-pressed', String(now.has(value)));
          change({ [facet]: [...now].join('|') });
        } }, icon('mark-' + value), termName(value), h('span', { class: 'chip-count' }, counts.get(value) || 0));
        return chip;
      }));
  }

  function drawTokens(query) {
    const named = { theme: themeName, outcome: termName, relation: termName, document: (id) => data.documents.find((one) => one.id === id)?.shortTitle || id, since: (id) => t('最后见于 ', 'last in ') + (data.documents.find((one) => one.id === id)?.shortTitle || id) };
    const set = Object.entries(query).filter(([facet]) => facet !== 'words').flatMap(([facet, values]) => values.map((value) => [facet, value]));
    tokens.replaceChildren(...set.map(([facet, value]) => h('button', { type: 'button', class: 'token', onclick: () => {
      change({ [facet]: query[facet].filter((one) => one !== value).join('|') });
      drawFilters();
      filters.querySelector('input').focus();
    } }, (named[facet] || String)(value), h('span', { 'aria-hidden': 'true' }, ' ×'), unseen(t('：去掉这一条件', ': remove this filter')))),
    ...(set.length > 1 || query.words.length ? [h('button', { type: 'button', class: 'token clear', onclick: () => {
      change({ q: null, document: null, outcome: null, relation: null, theme: null, agency: null, instrument: null, campaign: null, since: null });
      drawFilters();
      filters.querySelector('input').focus();
    } }, t('全部清除', 'Clear all'))] : []));
  }

  drawFilters();
  draw();
  onPrint(() => draw(true), () => draw(false));
  return [
    h('h1', { tabindex: '-1' }, t('承诺沿革', 'Lineages')),
    h('p', { class: 'lede' }, t('一行是一条沿革，从最早提出到最近一次提出；一列是一份文件。点开一行，看前后两文的增删与依据。',
      'A row is one lineage, from where it was first stated to where it last was; a column is a document. Open a row for both texts, what went and came, and the evidence.')),
    filters, h('div', { class: 'table-head' }, count, tableTools('lineages', () => exported(found), () => element)), tokens,
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
