import { announce, freshId, h, icon } from './dom.js';
import { t, to } from './route.js';
import { commitment, data } from './data.js';
import { termName } from './terms.js';
import { citation, mark, strengthMark } from './marks.js';
import { table } from './table.js';
import { decisionMark, decisionName } from './review.js';
import { allDecisions, decisionOn, isKept, isNew, newDecisions, readDecisions, reviewer, saveDecisions, setReviewer } from './decisions.js';

/** All decisions made so far, to save for the next run, and the links that most need one. */

const DOUBTFUL = 40;

export function reviewsPage() {
  const holder = h('div', {});
  draw(holder);
  return [
    h('h1', { tabindex: '-1' }, t('复核', 'Review')),
    h('p', { class: 'lede' }, t('在任一关联下可以确认、否定或改标。复核意见保存在本浏览器；存为 decisions.csv 放回数据文件夹，下次运行即生效。', 'Any link can be confirmed, rejected or relabelled. Decisions stay in this browser; saved as decisions.csv into the data folder, they hold from the next run.')),
    isKept() ? null : h('p', { class: 'caution' }, t('浏览器不允许本文件保存数据：请在关闭页面前存为 decisions.csv。', 'The browser keeps no data for this file: save decisions.csv before you close the page.')),
    holder,
  ];
}

function draw(holder) {
  const rows = allDecisions();
  const nameId = freshId('reviewer');
  const fileId = freshId('file');
  const name = h('input', { id: nameId, type: 'text', autocomplete: 'name', onchange: () => setReviewer(name.value) });
  name.value = reviewer();
  const file = h('input', { id: fileId, type: 'file', accept: '.csv,text/csv', onchange: async () => {
    const count = readDecisions(await file.files[0].text());
    announce(count < 0 ? t('不是 decisions.csv', 'Not a decisions.csv') : t(`读入 ${count} 条`, `${count} read`));
    draw(holder);
  } });
  holder.replaceChildren(
    h('div', { class: 'review-bar screen-only' },
      h('div', { class: 'pick' }, h('label', { for: nameId }, t('复核人', 'Reviewer')), name),
      h('div', { class: 'pick' }, h('label', { for: fileId }, t('读入已有的 decisions.csv', 'Read a decisions.csv')), file),
      h('button', { type: 'button', class: 'save-decisions', disabled: !rows.length || null, onclick: saveDecisions }, icon('icon-download'),
        t(`保存 decisions.csv（${rows.length} 条，其中新增 ${newDecisions()} 条）`, `Save decisions.csv (${rows.length}, ${newDecisions()} new)`))),
    h('section', { class: 'block' }, h('h2', {}, t('已有的复核意见', 'Decisions so far')), decisionTable(rows)),
    h('section', { class: 'block' }, h('h2', {}, t('最需要复核的关联', 'Links that most need a decision')),
      h('p', { class: 'hint' }, t('概率最接近采信界线、尚无人复核的关联。', 'Undecided links whose probability lies closest to the line of acceptance.')), doubtful()));
}

function decisionTable(rows) {
  return table({
    name: 'decided', caption: t('已有的复核意见', 'Decisions so far'), rows,
    columns: [
      { key: 'earlier', label: t('前文', 'Earlier'), head: true, value: (row) => row.earlier, cell: (row) => citation(row.earlier) },
      { key: 'later', label: t('后文', 'Later'), value: (row) => row.later, cell: (row) => citation(row.later) },
      { key: 'decision', label: t('意见', 'Decision'), value: (row) => decisionName(row.decision), cell: decisionMark },
      { key: 'relation', label: t('关系', 'Relation'), value: (row) => (row.relation ? termName(row.relation) : '') },
      { key: 'reviewer', label: t('复核人', 'Reviewer'), value: (row) => row.reviewer || '' },
      { key: 'date', label: t('日期', 'Date'), value: (row) => row.date || '' },
      { key: 'note', label: t('附注', 'Note'), value: (row) => row.note || '' },
      { key: 'state', label: t('状态', 'State'), value: (row) => (isNew(row) ? t('待下次运行', 'from the next run') : t('已生效', 'in force')) },
    ],
  });
}

function doubtful() {
  const threshold = data.method.threshold ?? 0.5;
  const rows = data.links.filter((link) => !decisionOn(link.earlier, link.later) && !link.decision)
    .sort((a, b) => Math.abs(a.probability - threshold) - Math.abs(b.probability - threshold)).slice(0, DOUBTFUL);
  const text = (id) => h('span', {}, h('span', { class: 'table-text', lang: 'zh-Hans' }, commitment(id)?.text || ''), citation(id));
  return table({
    name: 'doubtful', caption: t('最需要复核的关联', 'Links that most need a decision'), rows,
    columns: [
      { key: 'probability', label: t('把握', 'Strength'), value: (row) => row.probability, cell: (row) => strengthMark(row.probability) },
      { key: 'relation', label: t('关系', 'Relation'), value: (row) => (row.accepted ? termName(row.relation) : t('未采信', 'not accepted')), cell: (row) => (row.accepted ? mark(row.relation) : h('span', { class: 'mark weak' }, t('未采信', 'not accepted'))) },
      { key: 'earlier', label: t('前文', 'Earlier'), value: (row) => row.earlier, cell: (row) => text(row.earlier) },
      { key: 'later', label: t('后文', 'Later'), value: (row) => row.later, cell: (row) => text(row.later) },
      { key: 'open', label: t('去复核', 'Decide'), fixed: true, value: () => '', cell: (row) => h('a', { href: to('link', `${row.earlier}~${row.later}`) }, t('打开', 'open')) },
    ],
  });
}
