import { h, icon } from './dom.js';
import { t, to } from './route.js';
import { arrivalOf } from './arrival.js';
import { data, linkOf, linksOutOf, lineagesThrough } from './data.js';
import { OUTCOMES, RELATIONS, percent, termMeaning, termName } from './terms.js';
import { citation, mark, quoted } from './marks.js';
import { flowChart } from './flow.js';
import { table } from './table.js';

/** What was compared, where the commitments stand, how they flowed, and the changes that tell most. */
export function overviewPage() {
  const tasks = data.documents.reduce((sum, document) => sum + document.text.filter((block) => block.type === 'task').length, 0);
  const accepted = data.links.filter((link) => link.accepted).length;
  return [
    h('div', { class: 'hero' },
      headline(),
      h('p', { class: 'lede' }, t(
        `比较 ${data.documents.length} 份文件、${tasks} 项任务、${data.commitments.length} 条承诺，确认 ${accepted} 处前后相承。每一结论都引原文为据；“未见”只说明这些文件没有再提，不等于没有落实。`,
        `${data.documents.length} documents, ${tasks} tasks and ${data.commitments.length} commitments compared; ${accepted} links from text to text. Every finding quotes its source; “silent” only means that these documents do not mention it again, not that it was not done.`)),
      searchBox()),
    tiles(),
    telling(),
    section(t('文件之间的流向', 'From document to document'), t('每一栏是一份文件，色块是其中承诺的来历；向右的带子通向此后承接它的承诺，或止于“此后未见”。点击色块可看对应的沿革。',
      'A column is a document, its blocks tell how its commitments arrived; bands lead on to what takes them up, or end in “silent since”. Click a block for its lineages.'), flowChart()),
    section(t('各文件承诺的来历与去向', 'Where each document’s commitments came from and went'), t('数字是承诺数；点击可看它们所在的沿革。', 'Counts of commitments; click one for their lineages.'), standing()),
    section(t('所比较的文件', 'The documents'), '', documents()),
  ];
}

function section(title, text, ...content) {
  return h('section', { class: 'block' }, h('h2', {}, title), text ? h('p', { class: 'hint' }, text) : null, content);
}

function headline() {
  const first = data.documents[0];
  const last = data.documents.at(-1);
  const name = (document) => h('span', { class: 'keep', lang: 'zh-Hans' }, document.shortTitle);
  if (!first) return h('h1', { tabindex: '-1' }, t('没有文件', 'No documents'));
  if (first === last) return h('h1', { tabindex: '-1' }, name(first), t('的承诺', ': its commitments'));
  return h('h1', { tabindex: '-1' }, t('从', 'From '), name(first), t('到', ' to '), name(last), t('：承诺的来龙去脉', ': what became of the commitments'));
}

function searchBox() {
  const input = h('input', { type: 'search', name: 'q', autocomplete: 'off', 'aria-label': t('搜索全部文字', 'Search all texts'),
    placeholder: t('搜索全部承诺，例如：专利法 实施细则', 'Search all commitments, e.g. 专利法 实施细则') });
  return h('form', { class: 'hero-search screen-only', role: 'search', onsubmit: (event) => {
    event.preventDefault();
    location.hash = to('lineages', '', { q: input.value.trim() });
  } }, icon('icon-search'), input, h('button', { type: 'submit' }, t('搜索', 'Search')));
}

function tiles() {
  const total = data.lineages.length || 1;
  const count = (outcome) => data.lineages.filter((lineage) => lineage.outcome === outcome).length;
  return h('section', { class: 'tiles', 'aria-label': t('沿革的走向', 'Where the lineages stand') }, OUTCOMES.map((outcome) =>
    h('a', { class: 'tile ' + outcome, href: to('lineages', '', { outcome }) },
      mark(outcome), h('span', { class: 'tile-number' }, String(count(outcome))),
      h('span', { class: 'tile-text' }, termMeaning(outcome)),
      h('span', { class: 'tile-share' }, t(`占全部沿革 ${percent(count(outcome) / total)}`, `${percent(count(outcome) / total)} of all lineages`)))));
}

function telling() {
  if (!data.telling.length) return null;
  return section(t('最能说明问题的变化', 'The changes that tell most'), '', h('ol', { class: 'telling' }, data.telling.map((one) => {
    const relation = linkOf(one.earlier, one.later)?.relation;
    const through = lineagesThrough(one.later)[0];
    return h('li', {},
      h('p', { class: 'telling-words' }, through
        ? h('a', { href: to('lineage', through.id) }, t(one.chinese, one.english)) : t(one.chinese, one.english)),
      h('p', { class: 'telling-where' }, relation ? mark(relation) : null, citation(one.earlier), h('span', { 'aria-hidden': 'true' }, '→'), citation(one.later)));
  })));
}

function standing() {
  const counts = new Map();
  const add = (key) => counts.set(key, (counts.get(key) || 0) + 1);
  const last = data.documents.at(-1)?.id;
  for (const { id, document } of data.commitments) {
    add(`${document}:${arrivalOf(id)}`);
    if (document !== last && !linksOutOf(id).some((link) => link.accepted)) add(`${document}:silent`);
  }
  const count = (term, id) => counts.get(`${id}:${term}`) || 0;
  const parts = ['new', ...RELATIONS];
  return table({
    name: 'standing', caption: t('各文件承诺的来历与去向', 'Where each document’s commitments came from and went'), rows: data.documents,
    columns: [
      { key: 'document', label: t('文件', 'Document'), head: true, fixed: true, value: (row) => row.shortTitle, cell: (row) => h('a', { href: to('document', row.id), lang: 'zh-Hans' }, row.shortTitle) },
      { key: 'all', label: t('承诺', 'Commitments'), numeric: true, fixed: true, value: (row) => data.commitments.filter((one) => one.document === row.id).length },
      { key: 'shape', label: t('构成', 'Make-up'), fixed: true, value: () => '', cell: (row) => h('span', { class: 'stack', 'aria-hidden': 'true' },
        parts.map((part) => (count(part, row.id) ? h('span', { class: part, style: `flex-grow:${count(part, row.id)}` }) : null))) },
      ...parts.map((part) => ({ key: part, label: termName(part), numeric: true, fixed: true, value: (row) => count(part, row.id),
        cell: (row) => (count(part, row.id) ? h('a', { href: to('lineages', '', { arrived: `${row.id}:${part}` }) }, String(count(part, row.id))) : '0') })),
      { key: 'silent', label: termName('silent'), numeric: true, fixed: true, value: (row) => count('silent', row.id),
        cell: (row) => (count('silent', row.id) ? h('a', { href: to('lineages', '', { since: row.id }) }, String(count('silent', row.id))) : '0') },
    ],
  });
}

function documents() {
  return h('ul', { class: 'document-list' }, data.documents.map((document) => h('li', {},
    h('time', { datetime: document.date }, document.date),
    h('div', {}, h('a', { href: to('document', document.id), lang: 'zh-Hans' }, document.title),
      h('p', { class: 'document-meta' }, quoted([document.issuers.join('、'), document.number].filter(Boolean).join('　')))),
    h('span', { class: 'quiet' }, t(`${data.commitments.filter((one) => one.document === document.id).length} 条承诺`,
      `${data.commitments.filter((one) => one.document === document.id).length} commitments`)))));
}
