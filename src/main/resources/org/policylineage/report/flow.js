import { t, to } from './route.js';
import { arrivalOf } from './arrival.js';
import { commitment, data, documentOf, linksOutOf, place } from './data.js';
import { termName } from './terms.js';
import { chart } from './chart.js';
import { simpleTable } from './simple-table.js';

/**
 * The flow from document to document: in each column the commitments of a document by how they
 * arrived, new ones among them; a band for every link, and one to “silent since” for those that no
 * later document takes up.
 */

const ORDER = ['new', 'carried_over', 'adjusted', 'advanced', 'completed', 'slipped', 'regressed'];
const SILENT = 'silent';
/** Pixels left of the first column, right of the last for its labels, and a column's own. */
const [EDGE, LABEL, NODE] = [5, 118, 12];

function bands() {
  const counts = new Map();
  const add = (from, to_) => counts.set(from + '>' + to_, (counts.get(from + '>' + to_) || 0) + 1);
  const last = data.documents.at(-1)?.id;
  for (const { id, document } of data.commitments) {
    const here = document + ':' + arrivalOf(id);
    const onward = linksOutOf(id).filter((link) => link.accepted);
    onward.forEach((link) => add(here, `${commitment(link.later).document}:${arrivalOf(link.later)}`));
    if (!onward.length && document !== last) add(here, document + ':' + SILENT);
  }
  return [...counts].map(([key, value]) => ({ source: key.split('>')[0], target: key.split('>')[1], value }));
}

function describe(node) {
  const [id, term] = node.split(':');
  return `${documentOf(id).shortTitle} · ${termName(term)}`;
}

export function flowChart() {
  const links = bands();
  const names = [...new Set(links.flatMap((band) => [band.source, band.target]))];
  const rank = (name) => {
    const [id, term] = name.split(':');
    // Silence after a document stands under the next column, where its bands end.
    return term === SILENT ? place(id) * 10 + 19 : place(id) * 10 + ORDER.indexOf(term);
  };
  names.sort((a, b) => rank(a) - rank(b));
  const option = (c) => ({
    tooltip: { trigger: 'item', backgroundColor: c.paper, borderColor: c.line, textStyle: { color: c.ink },
      formatter: (item) => window.echarts.format.encodeHTML(item.dataType === 'edge'
        ? `${describe(item.data.source)} → ${describe(item.data.target)}：${item.data.value}`
        : `${describe(item.name)}：${item.value}`) },
    series: [{
      type: 'sankey', left: EDGE, right: LABEL, top: 36, bottom: 8, nodeWidth: NODE, nodeGap: 9, layoutIterations: 0, draggable: false,
      emphasis: { focus: 'adjacency' },
      data: names.map((name) => {
        const [id, term] = name.split(':');
        return { name, depth: place(id) + (term === SILENT ? 1 : 0), itemStyle: { color: c[term], borderWidth: 0 },
          label: { show: true, color: c.ink, fontSize: 12, textBorderColor: c.paper, textBorderWidth: 3, formatter: (item) => `${termName(term)} ${item.value}` } };
      }),
      links: links.map((band) => ({ ...band, lineStyle: { color: c[band.target.split(':')[1]], opacity: 0.28, curveness: 0.5 } })),
    }],
  });
  return chart({
    name: 'flow', height: 520, minWidth: Math.max(760, data.documents.length * 170),
    title: t('承诺在文件之间的流向', 'How commitments flow from document to document'),
    option: (c, width) => ({ ...option(c), title: columnHeads(c, width) }),
    figures: simpleTable(t('流向的数目', 'Counts of the flow'), [t('从', 'From'), t('到', 'To'), t('承诺数', 'Commitments')],
      links.sort((a, b) => rank(a.source) - rank(b.source) || rank(a.target) - rank(b.target)).map((band) => [describe(band.source), describe(band.target), band.value])),
    onclick: (item) => {
      const [id, term] = (item.dataType === 'edge' ? item.data.target : item.name).split(':');
      location.hash = to('lineages', '', term === SILENT ? { since: id } : { arrived: `${id}:${term}` });
    },
  });
}

/** The documents' names over their columns. */
function columnHeads(c, width) {
  const columns = Math.max(1, data.documents.length - 1);
  const step = (width - EDGE - LABEL - NODE) / columns;
  return data.documents.map((document, i) => ({
    text: document.shortTitle, top: 4, left: EDGE + i * step - 5,
    textStyle: { fontSize: 13, fontWeight: 600, color: c.ink },
  }));
}
