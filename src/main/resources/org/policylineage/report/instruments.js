import { h } from './dom.js';
import { t, to } from './route.js';
import { data, documentOf } from './data.js';
import { kindName, stageName, stageOf } from './terms.js';
import { stageMark } from './marks.js';
import { chart } from './chart.js';
import { table } from './table.js';

/** Named laws, rules, standards and plans: at which stage each document puts them. */

const DRAWN = 24;

export function instrumentsPage() {
  const traced = data.instruments.filter((one) => one.stages.filter((at) => at.stage).length > 1).slice(0, DRAWN);
  return [
    h('h1', { tabindex: '-1' }, t('法规文件', 'Instruments')),
    h('p', { class: 'lede' }, t('法律、法规、司法解释、标准、规划等有名称的文件，在历次文件中各处于什么阶段。', 'Laws, regulations, interpretations, standards and plans by name, and the stage at which each document puts them.')),
    stages(),
    traced.length ? chart({
      name: 'instruments', height: 70 + traced.length * 34, minWidth: 720,
      title: t('在两份以上文件中出现的法规文件所处阶段', 'Stages of instruments that more than one document names'), option: (c, width) => timeline(c, traced, width),
      onclick: (item) => { if (item.seriesName) location.hash = to('lineages', '', { instrument: item.seriesName }); },
    }) : null,
    table({
      name: 'instruments', caption: t('法规文件与阶段', 'Instruments and stages'), rows: data.instruments,
      columns: [
        { key: 'name', label: t('名称', 'Name'), head: true, value: (row) => row.name, cell: (row) => h('span', {}, h('a', { lang: 'zh-Hans', href: to('lineages', '', { instrument: row.name }) }, row.name),
          variants(row)) },
        { key: 'kind', label: t('类别', 'Kind'), value: (row) => kindName(row.kind) },
        ...data.documents.map((document) => ({
          key: document.id, label: document.shortTitle, value: (row) => {
            const at = row.stages.find((one) => one.document === document.id);
            return at ? [stageName(at.stage) || t('提及', 'named'), at.deadline].filter(Boolean).join(' ') : '';
          },
          cell: (row) => row.stages.filter((one) => one.document === document.id).map((at) => h('span', { class: 'stage-cell' },
            h('a', { href: to('commitment', at.commitments[0]) }, at.stage ? stageMark(at.stage) : t('提及', 'named')),
            at.deadline ? h('span', { class: 'quiet' }, t(`限 ${at.deadline}`, `due ${at.deadline}`)) : null)),
        })),
      ],
    }),
  ];
}

function stages() {
  return h('p', { class: 'legend' }, h('span', { class: 'legend-name' }, t('阶段由前到后：', 'Stages, first to last: ')), data.stages.map((stage) => stageMark(stage.id)));
}

/** A line an instrument, a point a document, the stage beside the point. */
function timeline(c, instruments, width) {
  const wide = width > 800;
  const rungs = data.stages.length - 1 || 1;
  const names = instruments.map((one) => one.name).reverse();
  const longest = wide ? 20 : 12;
  const short = (name) => (name.length > longest ? name.slice(0, longest - 1) + '…' : name);
  return {
    grid: { left: wide ? 270 : 170, right: wide ? 90 : 50, top: 36, bottom: 10 },
    xAxis: { type: 'category', position: 'top', data: data.documents.map((one) => one.shortTitle), axisLine: { show: false }, axisTick: { show: false }, splitLine: { show: true, lineStyle: { color: c.line } }, axisLabel: { color: c.ink, fontWeight: 600, interval: 0 } },
    yAxis: { type: 'category', data: names, axisLine: { show: false }, axisTick: { show: false }, axisLabel: { color: c.ink, formatter: short } },
    series: instruments.map((one) => ({
      type: 'line', name: one.name, symbol: 'circle', lineStyle: { color: c['line-2'], width: 1.5 },
      data: one.stages.filter((at) => at.stage).map((at) => {
        const rung = data.stages.indexOf(stageOf(at.stage));
        return { value: [documentOf(at.document).shortTitle, one.name], symbolSize: 8 + (rung / rungs) * 9,
          itemStyle: { color: c.advanced },
          label: { show: true, position: 'right', color: c.ink, fontSize: 12, backgroundColor: c.paper, padding: [1, 4], formatter: stageName(at.stage) } };
      }),
    })),
  };
}

function variants(row) {
  const others = (row.variants || []).filter((variant) => variant !== row.name);
  return others.length ? h('span', { class: 'variants', lang: 'zh-Hans' }, t('又作 ', 'also '), others.join('、')) : null;
}
