import { append, freshId, h, icon, unseen } from './dom.js';
import { rewrite, route, t } from './route.js';
import { commitment, data, documentOf, linkOf, linksInto } from './data.js';
import { citation, documentName, mark, quoted, strengthMark } from './marks.js';
import { scroller, tableTools } from './table.js';
import { savePicture } from './chart.js';
import { heatOption } from './heat.js';

/** Which clauses of the guiding document were taken up, document by document, with the words that show it. */

const FOLLOWED = { yes: ['有承接', 'taken up'], weak: ['弱承接', 'weakly'], no: ['未见', 'not seen'] };
const SUMMARIES = {
  full: ['各项均有承接', 'all taken up'], part: ['部分有承接', 'partly taken up'],
  weak: ['仅有弱承接', 'weak signs only'], none: ['未见承接', 'none seen'],
};

function followedName(followed) {
  return t(...(FOLLOWED[followed] || FOLLOWED.no));
}

function summaryName(summary) {
  return t(...(SUMMARIES[summary] || SUMMARIES.none));
}

export function followUpPage(asked) {
  if (!data.clauses.length) {
    return [h('h1', { tabindex: '-1' }, t('条款落实', 'Follow-up')), h('p', { class: 'empty' }, t('这些文件中没有可以逐条对照的条款。', 'These documents hold no clauses to follow up.'))];
  }
  const guiding = documentOf(data.clauses[0].task.split('/')[0]);
  const later = [...new Set(data.clauses.flatMap((clause) => clause.cells.map((cell) => cell.document)))];
  const open = new Set([...(route().params.get('open') || '').split('|'), asked].filter(Boolean));
  const rows = data.clauses.map((clause) => clauseRow(clause, later, open, (id, shows) => {
    if (shows) open.add(id);
    else open.delete(id);
    rewrite({ open: [...open].join('|') });
  }));
  const element = h('table', { role: 'table', class: 'heat' },
    h('caption', { class: 'unseen' }, t('逐条对照：一行一条，一列一份以后的文件', 'Clause by clause: a row a clause, a column a later document')),
    h('thead', { role: 'rowgroup' }, h('tr', { role: 'row' },
      h('th', { role: 'columnheader', scope: 'col', class: 'clause' }, t('条款', 'Clause')),
      h('th', { role: 'columnheader', scope: 'col' }, t('合计', 'In all')),
      later.map((id) => h('th', { role: 'columnheader', scope: 'col' }, documentName(id), h('time', { datetime: documentOf(id).date }, documentOf(id).date))))),
    h('tbody', { role: 'rowgroup' }, rows.flatMap((row) => row.elements)));
  const all = h('button', { type: 'button', class: 'tool', onclick: () => rows.forEach((row) => row.show(true)) }, icon('icon-open'), t('展开全部（供打印）', 'Open all, for print'));
  if (asked) setTimeout(() => document.getElementById('clause-' + asked)?.scrollIntoView({ block: 'start' }));
  const picture = h('button', { type: 'button', class: 'tool', onclick: () => savePicture({
    name: 'follow-up', width: 1100, height: 80 + data.clauses.length * 30, option: (c) => heatOption(c, later, summaryName),
  }) }, icon('icon-download'), 'PNG', unseen(t('：下载热力图', ': download the heat map')));
  return [
    h('h1', { tabindex: '-1' }, quoted(guiding.shortTitle), t('：逐条对照', ': follow-up')),
    h('p', { class: 'lede' }, t(
      `《${guiding.title}》共 ${data.clauses.length} 条。每格数字为该条中有承接的承诺数与承诺总数；点开可看以后各文件中承接的原文。`,
      `The ${data.clauses.length} clauses of 《${guiding.title}》. A cell counts the commitments of a clause that a later document takes up, of all its commitments; open it for the words.`)),
    h('p', { class: 'caution' }, t('“未见”只说明这几份文件没有写，不能证明没有落实；落实情况可能见于其他文件或工作。',
      '“Not seen” only means that these documents do not state it. It is no proof of inaction; other documents or work may show it.')),
    targets(guiding),
    legend(),
    h('div', { class: 'table-head' }, all, h('div', { class: 'tools' }, picture, tableTools('follow-up', exported, () => element))),
    scroller(t('逐条对照表', 'Follow-up table'), element),
  ];
}

function targets(guiding) {
  const own = data.targets.filter((target) => target.id.startsWith(guiding.id + '/'));
  if (!own.length) return null;
  return h('details', { class: 'targets', open: true }, h('summary', {}, t('文中提出的目标', 'Targets the document sets')),
    h('ul', {}, own.map((target) => h('li', {}, h('b', {}, String(target.year)), quoted(target.text)))));
}

function legend() {
  return h('p', { class: 'legend', 'aria-hidden': 'true' },
    h('span', {}, h('i', { class: 'heat-swatch', style: '--share:1' }), t('全部有承接', 'all taken up')),
    h('span', {}, h('i', { class: 'heat-swatch', style: '--share:.4' }), t('部分', 'some')),
    h('span', {}, h('i', { class: 'heat-swatch weak' }), t('仅弱承接', 'weak only')),
    h('span', {}, h('i', { class: 'heat-swatch no' }), t('未见', 'not seen')));
}

function clauseRow(clause, later, open, onToggle) {
  const id = freshId('clause-detail');
  const number = clause.task.slice(clause.task.indexOf('/') + 1);
  const holder = h('tr', { role: 'row', class: 'detail', id, hidden: true }, h('td', { role: 'cell', colspan: later.length + 2 }));
  const toggle = h('button', { type: 'button', class: 'opener', 'aria-expanded': 'false', 'aria-controls': id,
    'aria-label': t(`展开或收起第 ${number} 条`, `Open or close clause ${number}`), onclick: () => show(holder.hidden) }, icon('icon-open'));
  const show = (shows) => {
    holder.hidden = !shows;
    toggle.setAttribute('aria-expanded', String(shows));
    if (shows && !holder.firstChild.hasChildNodes()) append(holder.firstChild, [clauseDetail(clause, later)]);
    onToggle(clause.task, shows);
  };
  const row = h('tr', { role: 'row', id: 'clause-' + clause.task, class: 'clause-row', onclick: (event) => {
    if (!event.target.closest('a, button')) toggle.click();
  } },
    h('th', { role: 'rowheader', scope: 'row', class: 'clause' }, h('div', { class: 'clause-name' }, toggle,
      h('span', { class: 'ordinal' }, number), h('span', { lang: 'zh-Hans' }, clause.title || commitment(firstOf(clause))?.text))),
    h('td', { role: 'cell', 'data-label': t('合计', 'In all') }, h('span', { class: 'summary-mark ' + clause.summary }, summaryName(clause.summary))),
    later.map((document) => heatCell(clause, document)));
  if (open.has(clause.task)) show(true);
  return { elements: [row, holder], show };
}

function firstOf(clause) {
  return data.commitments.find((one) => one.task === clause.task)?.id;
}

function heatCell(clause, document) {
  const cell = clause.cells.find((one) => one.document === document) || { followed: 'no', commitments: 0, answered: 0 };
  const share = cell.commitments ? cell.answered / cell.commitments : 0;
  return h('td', { role: 'cell', 'data-label': documentOf(document).shortTitle, class: `heat-cell ${cell.followed}`, style: `--share:${share.toFixed(2)}` },
    h('span', { class: 'heat-box' },
      cell.followed === 'yes' ? [h('b', {}, `${cell.answered}/${cell.commitments}`), unseen(followedName('yes'))] : h('span', {}, followedName(cell.followed))));
}

/** The clause's commitments down, the later documents across, the words that answer in the cells. */
function clauseDetail(clause, later) {
  const own = data.commitments.filter((one) => one.task === clause.task);
  return h('table', { class: 'answers' },
    h('caption', { class: 'unseen' }, clause.title),
    h('thead', {}, h('tr', {}, h('th', { scope: 'col' }, t('承诺', 'Commitment')), later.map((id) => h('th', { scope: 'col' }, documentName(id))))),
    h('tbody', {}, own.map((one) => h('tr', {},
      h('th', { scope: 'row' }, citation(one.id), h('p', { lang: 'zh-Hans' }, one.text)),
      later.map((document) => h('td', { 'data-label': documentOf(document).shortTitle }, answers(one.id, document)))))));
}

function answers(id, document) {
  const row = data.followUp.find((one) => one.commitment === id && one.document === document);
  if (!row || !row.evidence.length) return h('span', { class: 'none' }, followedName('no'));
  return row.evidence.map((later) => answer(id, later, row.followed));
}

/** A later commitment: linked to the clause itself, or through a commitment of a document between. */
function answer(id, later, followed) {
  const link = linkOf(id, later);
  const through = link ? null : linksInto(later).find((one) => one.accepted);
  const shown = link || through;
  return h('div', { class: 'answer' },
    h('p', { class: 'member-marks' },
      followed === 'weak' || !shown?.accepted ? h('span', { class: 'mark weak' }, followedName('weak')) : mark(shown.relation),
      shown ? strengthMark(shown.probability) : null),
    h('p', { lang: 'zh-Hans' }, commitment(later)?.text || later),
    h('p', { class: 'answer-where' }, citation(later), through ? h('span', { class: 'quiet' }, t('经由 ', 'through '), citation(through.earlier)) : null));
}

function exported() {
  return [[t('条款', 'clause'), t('条款标题', 'clause title'), t('承诺', 'commitment'), t('承诺内容', 'text'), t('以后的文件', 'later document'), t('承接', 'followed'), t('依据', 'evidence'), t('依据原文', 'evidence text')],
    ...data.followUp.map((row) => {
      const own = commitment(row.commitment);
      return [own?.task, own?.title, row.commitment, own?.text, documentOf(row.document).shortTitle, followedName(row.followed), row.evidence.join(' '),
        row.evidence.map((id) => commitment(id)?.text).join('\n')];
    })];
}

