import { commitment, data, documentOf } from './data.js';

/** The follow-up table as a picture. */
export function heatOption(c, later, summaryName) {
  const clauses = [...data.clauses].reverse();
  const name = (clause) => {
    const title = clause.title || commitment(data.commitments.find((one) => one.task === clause.task)?.id)?.text || '';
    return `${clause.task.slice(clause.task.indexOf('/') + 1)}  ${title.length > 22 ? title.slice(0, 21) + '…' : title}`;
  };
  return {
    grid: { left: 330, right: 130, top: 40, bottom: 10 },
    xAxis: { type: 'category', position: 'top', data: later.map((id) => documentOf(id).shortTitle), axisLine: { show: false }, axisTick: { show: false }, axisLabel: { color: c.ink, fontSize: 13 } },
    yAxis: [{ type: 'category', data: clauses.map(name), axisLine: { show: false }, axisTick: { show: false }, axisLabel: { color: c.ink, fontSize: 13 } },
      { type: 'category', position: 'right', data: clauses.map((clause) => summaryName(clause.summary)), axisLine: { show: false }, axisTick: { show: false }, axisLabel: { color: c['ink-2'], fontSize: 12 } }],
    series: [{
      type: 'heatmap', itemStyle: { borderColor: c.paper, borderWidth: 3 },
      data: clauses.flatMap((clause, y) => later.map((id, x) => {
        const cell = clause.cells.find((one) => one.document === id) || { commitments: 0, answered: 0, followed: 'no' };
        const share = cell.commitments ? cell.answered / cell.commitments : 0;
        return { value: [x, y, share],
          itemStyle: { color: cell.followed === 'yes' ? c.advanced : c.ground, opacity: cell.followed === 'yes' ? 0.3 + 0.7 * share : 1 },
          label: { show: true, color: cell.followed === 'yes' && share > 0.45 ? c.paper : c.ink, formatter: cell.followed === 'yes' ? `${cell.answered}/${cell.commitments}` : cell.followed === 'weak' ? '弱' : '—' } };
      })),
    }],
    visualMap: { show: false, min: 0, max: 1, inRange: { opacity: [1, 1] } },
  };
}
