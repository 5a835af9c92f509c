import { h } from './dom.js';
import { t } from './route.js';
import { data } from './data.js';
import { OUTCOMES, RELATIONS, termMeaning } from './terms.js';
import { mark, stageMark } from './marks.js';
import { chart } from './chart.js';
import { simpleTable } from './simple-table.js';
import { scroller, tableTools } from './table.js';

/** How the findings came about, how far to trust them, and what it takes to get them again. */
export function methodPage() {
  const { threshold, weak, figures = [], reliability = [], parameters = {}, inputs = [], libraries = [] } = data.method;
  return [
    h('h1', { tabindex: '-1' }, t('方法与可靠性', 'Method and reliability')),
    h('p', { class: 'lede' }, t('每一条关联都由程序给出概率和依据，可以逐条核对，也可以由复核人确认、否定或改标。', 'Every link has a probability and evidence, can be checked one by one, and can be confirmed, rejected or relabelled by a reviewer.')),
    section(t('关联怎样得出', 'How links are made'), steps()),
    section(t('采信的界线', 'What is accepted'), thresholds(threshold, weak)),
    figures.length ? section(t('准确度', 'Accuracy'), accuracy(figures)) : null,
    reliability.length ? section(t('概率是否可信', 'Can the probabilities be trusted'), reliabilityChart(reliability)) : null,
    section(t('关系、走向与阶段', 'Relations, outcomes and stages'), terms()),
    section(t('局限', 'Limits'), limits()),
    section(t('复现所需', 'To get the same again'), repeat(parameters, inputs, libraries)),
  ];
}

function section(title, ...content) {
  return h('section', { class: 'block' }, h('h2', {}, title), content);
}

function steps() {
  const list = [
    [t('拆分', 'Parse'), t('把文件按条目拆开，每一句为一条承诺；标题、序言不参与关联。', 'Documents are split into numbered items, each sentence a commitment; titles and preambles are not linked.')],
    [t('读取要素', 'Read facts'), t('读出动作与阶段、法规文件、专项行动、部门、期限和数字；简称与更名归一。', 'Actions with their stage, instruments, campaigns, agencies, deadlines and numbers are read; short names and renamings are joined.')],
    [t('寻找候选', 'Find candidates'), t('用词语检索和语义向量，为每条承诺找出早先文件中可能的来源。', 'Word search and sentence vectors find, for each commitment, what it may continue in earlier documents.')],
    [t('评分', 'Score'), t('以人工标注的关联训练评分模型，综合词语、语义、法规文件、部门、栏目与候选名次，给出概率。', 'A model fitted to links annotated by people weighs words, meaning, instruments, agencies, sections and rank among rivals into a probability.')],
    [t('判定变化', 'Judge change'), t('对采信的关联，按规则判定关系，并摘出原文为据。', 'For accepted links, rules tell the relation and quote the words that show it.')],
    [t('连成沿革', 'Trace'), t('把关联接成沿革，得出最后一份文件之后的走向。', 'Links are joined into lineages, with an outcome after the last document.')],
  ];
  return h('ol', { class: 'method-steps' }, list.map(([name, text]) => h('li', {}, h('b', {}, name), h('span', {}, text))));
}

function thresholds(threshold, weak) {
  const rows = [];
  if (threshold !== undefined) {
    rows.push([t('强', 'strong'), `≥ ${((1 + threshold) / 2).toFixed(2)}`, t('计入沿革与统计', 'counted')], [t('中', 'medium'), `${threshold.toFixed(2)} – ${((1 + threshold) / 2).toFixed(2)}`, t('计入沿革与统计', 'counted')]);
    rows.push([t('弱', 'weak'), `${weak !== undefined ? weak.toFixed(2) : '0.10'} – ${threshold.toFixed(2)}`, t('只作“弱关联”列出，不计入', 'listed as weak, not counted')]);
  }
  return simpleTable(t('把握的说法与概率的对应', 'Words for strength and the probabilities behind them'), [t('说法', 'Word'), t('概率', 'Probability'), t('用法', 'Use')], rows);
}

const LEVELS = { task: ['任务', 'task'], commitment: ['承诺', 'commitment'] };

function accuracy(figures) {
  const at = (value) => `${(Math.max(0, Math.min(1, value)) * 100).toFixed(1)}%`;
  const known = (value) => value !== undefined && value !== null;
  const two = (value) => (known(value) ? value.toFixed(2) : '—');
  const level = (figure) => (figure.level ? t(...(LEVELS[figure.level] || [figure.level, figure.level])) : '');
  const extra = [['precision', t('查准率', 'Precision')], ['recall', t('查全率', 'Recall')], ['averagePrecision', t('平均精度', 'Average precision')]]
    .filter(([key]) => figures.some((figure) => known(figure[key])));
  const noted = figures.some((figure) => figure.note || figure.chinese);
  const heads = [t('方法', 'Method'), t('层次', 'Level'), 'F1', t('区间', 'Interval'), t('图示（0 至 1）', 'Drawn, 0 to 1'), ...extra.map(([, name]) => name), ...(noted ? [t('说明', 'Note')] : [])];
  const element = h('table', { class: 'plain accuracy' }, h('caption', {}, t('F1 与 95% 置信区间；首行为本报告所用方法，其余为对照', 'F1 with 95% confidence intervals; the first is the method of this report, the others are for comparison')),
    h('thead', {}, h('tr', {}, heads.map((head) => h('th', { scope: 'col' }, head)))),
    h('tbody', {}, figures.map((figure) => h('tr', {},
      h('th', { scope: 'row' }, t(figure.label || figure.name, figure.name)), h('td', {}, level(figure)), h('td', { class: 'number' }, two(figure.value)),
      h('td', { class: 'number' }, known(figure.low) ? `${two(figure.low)} – ${two(figure.high)}` : '—'),
      h('td', {}, h('span', { class: 'interval', 'aria-hidden': 'true' },
        known(figure.low) ? h('span', { class: 'interval-range', style: `inset-inline-start:${at(figure.low)};inline-size:${at(figure.high - figure.low)}` }) : null,
        h('span', { class: 'interval-point', style: `inset-inline-start:${at(figure.value)}` }))),
      extra.map(([key]) => h('td', { class: 'number' }, two(figure[key]))),
      noted ? h('td', {}, t(figure.chinese || figure.note || '', figure.note || '')) : null))));
  const rows = () => [['method', 'level', 'f1', 'low', 'high', 'precision', 'recall', 'average precision'],
    ...figures.map((figure) => [figure.name, figure.level, figure.value, figure.low, figure.high, figure.precision, figure.recall, figure.averagePrecision])];
  return [h('div', { class: 'table-head' }, h('span', {}), tableTools('accuracy', rows, () => element)), scroller(t('准确度', 'Accuracy'), element)];
}

function reliabilityChart(reliability) {
  const title = t('预测概率与实际相承的比例', 'Predicted probability and share that are true links');
  return [h('p', { class: 'hint' }, t('点在对角线上，表示“概率 0.8”的关联大约十有八对。点的大小表示数量。', 'On the diagonal, of links given 0.8 about eight in ten are true. The size of a point tells how many there are.')),
    chart({
      name: 'reliability', height: 380, minWidth: 420, title,
      option: (c) => ({
        grid: { left: 52, right: 24, top: 16, bottom: 44 },
        xAxis: { type: 'value', min: 0, max: 1, name: t('预测', 'predicted'), nameLocation: 'middle', nameGap: 28, nameTextStyle: { color: c['ink-2'] }, splitLine: { lineStyle: { color: c.line } }, axisLabel: { color: c.ink } },
        yAxis: { type: 'value', min: 0, max: 1, name: t('实际', 'observed'), nameLocation: 'middle', nameGap: 36, nameTextStyle: { color: c['ink-2'] }, splitLine: { lineStyle: { color: c.line } }, axisLabel: { color: c.ink } },
        series: [
          { type: 'line', data: [[0, 0], [1, 1]], symbol: 'none', lineStyle: { color: c['ink-2'], type: 'dashed', width: 1 }, silent: true },
          { type: 'line', data: reliability.map((bin) => ({ value: [bin.predicted, bin.observed], symbolSize: 6 + Math.sqrt(bin.count) / 4 })), symbol: 'circle', itemStyle: { color: c.advanced, opacity: 0.85 }, lineStyle: { color: c.advanced, width: 1.5 } },
        ],
      }),
      figures: simpleTable(title, [t('预测', 'Predicted'), t('实际', 'Observed'), t('数量', 'Count')], reliability.map((bin) => [bin.predicted.toFixed(2), bin.observed.toFixed(2), bin.count])),
    })];
}

function terms() {
  const list = (caption, rows) => simpleTable(caption, [t('标记', 'Mark'), t('含义', 'Meaning')], rows.map((term) => [mark(term), termMeaning(term)]));
  return h('div', { class: 'term-tables' },
    list(t('关系：两条承诺之间，依次取第一个符合的', 'Relations between two commitments; the first that applies'), RELATIONS),
    list(t('走向：最后一份文件之后', 'Outcomes after the last document'), OUTCOMES),
    simpleTable(t('阶段：由前到后', 'Stages, first to last'), [t('标记', 'Mark'), t('序', 'Order')], data.stages.map((stage, i) => [stageMark(stage.id), i + 1])));
}

function limits() {
  return h('ul', { class: 'limits' }, [
    t('只比较所列文件的文字。文件之外的落实情况，程序一概不作判断。', 'Only the texts listed here are compared. Nothing is said about what was done outside them.'),
    t('“未见”“此后未见”表示没有找到承接的文字，可能是没有再写，也可能是程序没有认出。', '“Not seen” and “silent since” mean that no continuing text was found: it may not be there, or not have been recognised.'),
    t('宽泛的要求由具体措施回应时最难认出；列举多个文件的长句可能只有部分相承。', 'Broad demands answered by concrete measures are hardest to recognise; in long enumerations only a part may continue.'),
    t('没有标注期限而按计划年度推定的，均注明“推定”。', 'Deadlines inferred from a plan’s year are marked as inferred.'),
    t('概率是对同类关联的平均把握，不是对某一条的保证。', 'A probability is the average over links of its kind, no warrant for a single one.'),
  ].map((text) => h('li', {}, text)));
}

function repeat(parameters, inputs, libraries) {
  const spoken = (value) => (typeof value === 'object' && value !== null ? JSON.stringify(value) : String(value));
  return h('div', { class: 'term-tables' },
    simpleTable(t('程序与所用软件', 'Program and libraries'), [t('名称', 'Name'), t('版本', 'Version')], [[data.program.name, data.program.version], ...libraries.map((one) => [one.name, one.version])]),
    Object.keys(parameters).length ? simpleTable(t('参数', 'Parameters'), [t('名称', 'Name'), t('取值', 'Value')], Object.entries(parameters).map(([name, value]) => [name, spoken(value)])) : null,
    inputs.length ? h('div', { class: 'checksums' }, simpleTable(t('输入文件的 SHA-256 校验值', 'SHA-256 checksums of the inputs'), [t('文件', 'File'), 'SHA-256'], inputs.map((one) => [one.file, h('code', {}, one.sha256)]))) : null);
}
