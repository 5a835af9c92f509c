import { h } from './dom.js';
import { t, to } from './route.js';
import { commitment, data } from './data.js';
import { citation } from './marks.js';
import { chart } from './chart.js';
import { table } from './table.js';
import { simpleTable } from './simple-table.js';

/** Who leads and who takes part, document by document, and where responsibility moved. */

const DRAWN = 15;

export function agenciesPage() {
  const moves = new Map(data.agencies.flatMap((agency) => agency.moved || []).map((move) => [`${move.earlier} ${move.later} ${move.role} ${move.from} ${move.to}`, move]));
  const led = [...data.agencies].sort((a, b) => total(b, 'lead') - total(a, 'lead')).filter((agency) => total(agency, 'lead')).slice(0, DRAWN);
  return [
    h('h1', { tabindex: '-1' }, t('部门', 'Agencies')),
    h('p', { class: 'lede' }, t('各部门在历次文件中牵头与参与的承诺数。同一部门的简称、全称与更名合并计算。表中每格前为牵头数，后为参与数。', 'How many commitments each body leads or takes part in, by document. Short names, full names and renamings count as one. In the table, a cell gives leads first, then parts taken.')),
    led.length ? leadChart(led) : null,
    table({
      name: 'agencies', caption: t('部门牵头与参与的承诺数', 'Commitments led and joined by each body'), rows: data.agencies,
      columns: [
        { key: 'name', label: t('部门', 'Agency'), head: true, value: (row) => row.name, cell: (row) => h('span', {}, h('a', { lang: 'zh-Hans', href: to('lineages', '', { agency: row.name }) }, row.name),
          row.current && row.current !== row.name ? h('span', { class: 'variants', lang: 'zh-Hans' }, t('今 ', 'now '), row.current) : null) },
        { key: 'lead', label: t('牵头合计', 'Leads'), numeric: true, value: (row) => total(row, 'lead') },
        { key: 'joint', label: t('参与合计', 'Takes part'), numeric: true, value: (row) => total(row, 'joint') },
        ...data.documents.flatMap((document) => [
          { key: document.id, label: document.shortTitle, numeric: true,
            value: (row) => { const one = countIn(row, document.id); return one.lead + one.joint / 1000; },
            cell: (row) => { const one = countIn(row, document.id); return one.lead || one.joint ? [h('b', {}, String(one.lead)), h('span', { class: 'quiet' }, ` ／ ${one.joint}`)] : h('span', { class: 'quiet' }, '—'); } },
        ]),
      ],
      exported: (rows) => [[t('部门', 'agency'), ...data.documents.flatMap((document) => [t(`${document.shortTitle} 牵头`, `${document.shortTitle} leads`), t(`${document.shortTitle} 参与`, `${document.shortTitle} takes part`)])],
        ...rows.map((row) => [row.name, ...data.documents.flatMap((document) => [countIn(row, document.id).lead, countIn(row, document.id).joint])])],
    }),
    h('section', { class: 'block' }, h('h2', {}, t('责任的转移', 'Responsibility that moved')),
      h('p', { class: 'hint' }, t('前后相承的承诺，牵头或参与部门有变；更名与简称不算。', 'Linked commitments whose lead or participants changed; renamings and short names do not count.')),
      movesTable([...moves.values()])),
  ];
}

function countIn(agency, document) {
  return agency.counts.find((one) => one.document === document) || { lead: 0, joint: 0 };
}

function total(agency, role) {
  return agency.counts.reduce((sum, one) => sum + (one[role] || 0), 0);
}

function leadChart(led) {
  const title = t(`牵头最多的 ${led.length} 个部门`, `The ${led.length} bodies that lead most`);
  const shown = data.documents.filter((document) => led.some((agency) => countIn(agency, document.id).lead));
  return chart({
    name: 'agencies', height: 70 + led.length * 28, minWidth: 620, title,
    option: (c) => ({
      grid: { left: 150, right: 30, top: 44, bottom: 24 },
      legend: { top: 4, left: 0, textStyle: { color: c.ink }, icon: 'roundRect' },
      xAxis: { type: 'value', splitLine: { lineStyle: { color: c.line } }, axisLabel: { color: c['ink-2'] } },
      yAxis: { type: 'category', inverse: true, data: led.map((agency) => agency.name), axisLine: { show: false }, axisTick: { show: false }, axisLabel: { color: c.ink, formatter: (name) => (name.length > 10 ? name.slice(0, 9) + '…' : name) } },
      series: shown.map((document, i) => ({ type: 'bar', stack: 'all', name: document.shortTitle, barMaxWidth: 18, itemStyle: { color: window.echarts.color.lerp(shown.length > 1 ? i / (shown.length - 1) : 1, [c.first, c.last]), borderColor: c.paper, borderWidth: 1 }, data: led.map((agency) => countIn(agency, document.id).lead || null) })),
    }),
    figures: simpleTable(title, [t('部门', 'Agency'), ...shown.map((document) => document.shortTitle)], led.map((agency) => [agency.name, ...shown.map((document) => countIn(agency, document.id).lead)])),
    onclick: (item) => { location.hash = to('lineages', '', { agency: item.name }); },
  });
}

function movesTable(rows) {
  return table({
    name: 'moved', caption: t('责任的转移', 'Responsibility that moved'), rows,
    columns: [
      { key: 'role', label: t('角色', 'Role'), value: (row) => (row.role === 'lead' ? t('牵头', 'lead') : t('参与', 'takes part')) },
      { key: 'from', label: t('原为', 'From'), value: (row) => row.from, cell: (row) => h('del', { lang: 'zh-Hans' }, row.from || t('无', 'none')) },
      { key: 'to', label: t('改为', 'To'), value: (row) => row.to, cell: (row) => h('ins', { lang: 'zh-Hans' }, row.to || t('无', 'none')) },
      { key: 'work', label: t('承诺', 'Commitment'), value: (row) => commitment(row.later)?.text || '', cell: (row) => h('span', { class: 'table-text', lang: 'zh-Hans' }, commitment(row.later)?.text || '') },
      { key: 'earlier', label: t('前文', 'Earlier'), value: (row) => row.earlier, cell: (row) => citation(row.earlier) },
      { key: 'later', label: t('后文', 'Later'), value: (row) => row.later, cell: (row) => citation(row.later) },
      { key: 'open', label: t('对照', 'Compare'), fixed: true, value: () => '', cell: (row) => h('a', { href: to('link', `${row.earlier}~${row.later}`) }, t('看两文', 'both texts')) },
    ],
  });
}
