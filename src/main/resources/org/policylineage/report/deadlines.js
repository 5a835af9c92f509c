import { h, icon } from './dom.js';
import { rewrite, route, t, to } from './route.js';
import { commitment, data, documentOf, lineagesThrough } from './data.js';
import { termMeaning, termName } from './terms.js';
import { citation, mark, quoted } from './marks.js';
import { chart } from './chart.js';
import { table } from './table.js';
import { simpleTable } from './simple-table.js';

/** Dated commitments: which later documents show as done, which as late, and which are not mentioned again; and numbers that changed. */

const ALL_STATUSES = ['completed', 'slipped', 'regressed', 'adjusted', 'advanced', 'continuing', 'silent', 'pending'];

/** What stands in the last document cannot have been taken up yet: that is no silence. */
function statusOf(row) {
  const last = data.documents.at(-1)?.id;
  return row.status === 'silent' && commitment(row.commitment)?.document === last ? 'pending' : row.status;
}

/** The telling ones first. */
const ROWS = data.deadlines.map((row) => ({ ...row, status: statusOf(row) }))
  .sort((a, b) => ALL_STATUSES.indexOf(a.status) - ALL_STATUSES.indexOf(b.status) || (a.due < b.due ? -1 : a.due > b.due ? 1 : 0));
const STATUSES = ALL_STATUSES.filter((status) => ROWS.some((row) => row.status === status));

function isStated(row) {
  return !commitment(row.commitment)?.deadline?.inferred;
}

export function deadlinesPage() {
  const holder = h('div', {});
  const draw = () => {
    const asked = (route().params.get('status') || '').split('|').filter(Boolean);
    const stated = route().params.get('stated') === 'yes';
    const rows = ROWS.filter((row) => (!asked.length || asked.includes(row.status)) && (!stated || isStated(row)));
    holder.replaceChildren(deadlineTable(rows));
  };
  draw();
  return [
    h('h1', { tabindex: '-1' }, t('时限与数字', 'Deadlines and numbers')),
    h('p', { class: 'lede' }, t('有明确期限的承诺到期之后，以后的文件怎么说：完成、逾期、进展、持续提出，或没有再提。', 'What later documents say of dated commitments: done, late, moving on, or nothing.')),
    h('p', { class: 'caution' }, t('“此后未见”不等于没有完成：完成后不再写入下一份文件是常见的写法。', '“Silent since” does not mean not done: finished work is often left out of the next document.')),
    h('div', { class: 'chips', role: 'group', 'aria-label': t('到期后的情况', 'What later documents show') }, STATUSES.map((status) => {
      const chip = h('button', { type: 'button', class: 'chip', 'aria-pressed': String((route().params.get('status') || '').split('|').includes(status)), title: termMeaning(status), onclick: () => {
        const now = new Set((route().params.get('status') || '').split('|').filter(Boolean));
        if (now.has(status)) now.delete(status);
        else now.add(status);
        chip.setAttribute('aria-pressed', String(now.has(status)));
        rewrite({ status: [...now].join('|'), 'deadlines-page': null });
        draw();
      } }, icon('mark-' + status), termName(status), h('span', { class: 'chip-count' }, String(ROWS.filter((row) => row.status === status).length)));
      return chip;
    }), statedOnly(draw)),
    ROWS.length ? dueChart() : null,
    holder,
    h('section', { class: 'block' }, h('h2', {}, t('数字的变化', 'Numbers that changed')), numberTable()),
  ];
}

/** Plans that give no date count as due at the end of their year; this leaves them out. */
function statedOnly(draw) {
  if (ROWS.every(isStated)) return null;
  const only = h('button', { type: 'button', class: 'chip', 'aria-pressed': String(route().params.get('stated') === 'yes'), onclick: () => {
    const now = only.getAttribute('aria-pressed') !== 'true';
    only.setAttribute('aria-pressed', String(now));
    rewrite({ stated: now ? 'yes' : null, 'deadlines-page': null });
    draw();
  } }, t('只看写明期限的', 'Stated dates only'), h('span', { class: 'chip-count' }, String(ROWS.filter(isStated).length)));
  return only;
}

/** Half years keep the picture readable where due months are many. */
function half(due) {
  const [year, month] = due.split('-').map(Number);
  return `${year} ${month <= 6 ? t('上半年', 'H1') : t('下半年', 'H2')}`;
}

function dueChart() {
  const halves = [...new Set([...ROWS].sort((a, b) => (a.due < b.due ? -1 : 1)).map((row) => half(row.due)))];
  const count = (status, name) => ROWS.filter((row) => row.status === status && half(row.due) === name).length;
  return chart({
    name: 'deadlines', height: 320, minWidth: Math.max(560, halves.length * 70),
    title: t('到期时间与此后情况', 'When due, and what later documents show'),
    option: (c) => ({
      grid: { left: 48, right: 16, top: 44, bottom: 32 },
      legend: { top: 4, left: 0, textStyle: { color: c.ink }, icon: 'roundRect' },
      xAxis: { type: 'category', data: halves, axisLine: { lineStyle: { color: c.ink } }, axisTick: { show: false }, axisLabel: { color: c.ink } },
      yAxis: { type: 'value', minInterval: 1, splitLine: { lineStyle: { color: c.line } }, axisLabel: { color: c['ink-2'] } },
      series: STATUSES.map((status) => ({
        type: 'bar', stack: 'all', name: termName(status), barMaxWidth: 48, data: halves.map((name) => count(status, name) || null),
        itemStyle: { color: c[status], opacity: status === 'silent' || status === 'pending' ? 0.45 : 1, decal: status === 'silent' ? { symbol: 'rect', dashArrayX: [1, 0], dashArrayY: [2, 4], rotation: 0.8, color: c.paper } : null },
      })),
    }),
    figures: simpleTable(t('到期时间与此后情况', 'When due, and what later documents show'), [t('到期', 'Due'), ...STATUSES.map(termName)],
      halves.map((name) => [name, ...STATUSES.map((status) => count(status, name))])),
  });
}

function deadlineTable(rows) {
  const of = (row) => commitment(row.commitment);
  return table({
    name: 'deadlines', caption: t('有期限的承诺', 'Dated commitments'), rows,
    columns: [
      { key: 'due', label: t('期限', 'Due'), head: true, value: (row) => row.due, cell: (row) => h('span', {}, h('span', { class: 'number' }, row.due),
        of(row)?.deadline?.inferred ? h('span', { class: 'quiet inferred' }, t('按计划年度推定', 'inferred from the plan’s year')) : null,
        row.passed === false ? h('span', { class: 'quiet inferred' }, t('尚未到期', 'not yet due')) : null) },
      { key: 'status', label: t('此后情况', 'Since then'), value: (row) => termName(row.status), cell: (row) => mark(row.status) },
      { key: 'months', label: t('推迟（月）', 'Months later'), numeric: true, value: (row) => row.months || 0, cell: (row) => (row.months > 0 ? String(row.months) : '—') },
      { key: 'text', label: t('承诺', 'Commitment'), value: (row) => of(row)?.text || '', cell: (row) => h('span', {}, quoted(of(row)?.text || '', 'table-text'), citation(row.commitment)) },
      { key: 'wording', label: t('期限原文', 'As written'), value: (row) => row.text, cell: (row) => quoted(row.text, 'wording') },
      { key: 'by', label: t('见于', 'Shown in'), value: (row) => (row.by ? documentOf(row.by).shortTitle : ''), cell: (row) => (row.by
        ? h('a', { lang: 'zh-Hans', class: 'keep', href: to('lineage', lineagesThrough(row.commitment)[0]?.id || row.commitment) }, documentOf(row.by).shortTitle) : '—') },
    ],
  });
}

function numberTable() {
  return table({
    name: 'numbers', caption: t('数字的变化', 'Numbers that changed'), rows: data.quantities,
    columns: [
      { key: 'measure', label: t('指标', 'Measure'), head: true, value: (row) => row.measure, cell: (row) => quoted(row.measure || t('未标名称', 'unnamed')) },
      { key: 'from', label: t('原为', 'From'), value: (row) => row.from, cell: (row) => h('del', { lang: 'zh-Hans' }, row.from || t('无', 'none')) },
      { key: 'to', label: t('改为', 'To'), value: (row) => row.to, cell: (row) => h('ins', { lang: 'zh-Hans' }, row.to || t('无', 'none')) },
      { key: 'earlier', label: t('前文', 'Earlier'), value: (row) => row.earlier, cell: (row) => citation(row.earlier) },
      { key: 'later', label: t('后文', 'Later'), value: (row) => row.later, cell: (row) => citation(row.later) },
      { key: 'open', label: t('对照', 'Compare'), fixed: true, value: () => '', cell: (row) => h('a', { href: to('link', `${row.earlier}~${row.later}`) }, t('看两文', 'both texts')) },
    ],
  });
}
