import { append, freshId, h, icon, unseen } from './dom.js';
import { t, to } from './route.js';
import { commitment, data, documentOf, linkOf, linksInto, linksOutOf, place } from './data.js';
import { RELATIONS, themeName } from './terms.js';
import { highlighted, mark, stageMark, strengthMark } from './marks.js';
import { linkCard, soleCard, weakLinks } from './link-card.js';

/** One lineage as a row of the table: a cell for each document, opening to the texts. */

const SHOWN = 2;

export function lineageRow(lineage, { words, open, onToggle }) {
  const id = freshId('lineage');
  const holder = h('tr', { role: 'row', class: 'detail', id, hidden: !open || null },
    h('td', { role: 'cell', colspan: data.documents.length + 1 }, open ? lineageDetail(lineage) : null));
  const toggle = h('button', {
    type: 'button', class: 'opener', 'aria-expanded': String(Boolean(open)), 'aria-controls': id,
    'aria-label': t(`展开或收起 ${lineage.id}`, `Open or close ${lineage.id}`),
    onclick: () => {
      const shows = holder.hidden;
      holder.hidden = !shows;
      toggle.setAttribute('aria-expanded', String(shows));
      row.classList.toggle('is-open', shows);
      const cell = holder.firstChild;
      if (shows && !cell.hasChildNodes()) append(cell, [lineageDetail(lineage)]);
      onToggle(lineage.id, shows);
    },
  }, icon('icon-open'));
  const row = h('tr', { role: 'row', class: open ? 'lineage is-open' : 'lineage', 'data-lineage': lineage.id, onclick: (event) => {
    if (!event.target.closest('a, button') && document.getSelection().isCollapsed) toggle.click();
  } }, head(lineage, toggle), cells(lineage, words));
  return [row, holder];
}

function head(lineage, toggle) {
  const single = lineage.commitments.length === 1;
  return h('th', { role: 'rowheader', scope: 'row', class: 'lineage-head' },
    h('div', { class: 'lineage-top' }, toggle, mark(lineage.outcome)),
    h('div', { class: 'lineage-sub' },
      single ? h('span', { class: 'quiet' }, t('单独一条', 'stands alone')) : [h('span', { class: 'quiet' }, t('最弱一环 ', 'weakest link ')), strengthMark(lineage.probability)]),
    lineage.since ? h('div', { class: 'lineage-sub quiet' }, t('最后见于 ', 'last in '), h('span', { lang: 'zh-Hans' }, documentOf(lineage.since).shortTitle)) : null,
    h('div', { class: 'themes' }, (lineage.themes || []).slice(0, 3).map((theme) => h('span', { class: 'theme' }, themeName(theme)))));
}

function cells(lineage, words) {
  const members = new Map(data.documents.map((document) => [document.id, []]));
  for (const id of lineage.commitments) members.get(commitment(id)?.document)?.push(id);
  const held = data.documents.map((document, i) => (members.get(document.id).length ? i : -1)).filter((i) => i >= 0);
  const [first, last] = [held[0], held.at(-1)];
  return data.documents.map((document, i) => {
    const ids = members.get(document.id);
    const label = document.shortTitle;
    if (ids.length) {
      return h('td', { role: 'cell', 'data-label': label, class: 'held' },
        ids.slice(0, SHOWN).map((id) => member(id, lineage, words)),
        ids.length > SHOWN ? h('p', { class: 'more' }, t(`另有 ${ids.length - SHOWN} 条`, `and ${ids.length - SHOWN} more`)) : null);
    }
    const between = i > first && i < last;
    const after = i > last;
    return h('td', { role: 'cell', 'data-label': label, class: between ? 'between' : after ? 'after' : 'before' },
      between || after ? h('span', { class: 'gap' }, t('未见', 'not seen')) : unseen(t('尚无', 'not yet')));
  });
}

function member(id, lineage, words) {
  const found = commitment(id);
  const arriving = lineage.links.filter(([, later]) => later === id).map(([a, b]) => linkOf(a, b)?.relation);
  const relation = RELATIONS.find((one) => arriving.includes(one));
  return h('div', { class: 'member' },
    h('p', { class: 'member-marks' }, relation ? mark(relation) : null, stageMark(found.stage)),
    h('p', { class: 'member-text', lang: 'zh-Hans' }, highlighted(found.text, words)),
    h('a', { class: 'cite', href: to('commitment', id), lang: 'zh-Hans', 'aria-label': t(`在文件中查看 ${id}`, `See ${id} in its document`) }, id.slice(id.indexOf('/') + 1)));
}

/** All links of a lineage in full, and the weaker candidates beside them. */
export function lineageDetail(lineage) {
  const inside = lineage.links.map(([a, b]) => linkOf(a, b)).filter(Boolean);
  const known = new Set(inside);
  const weak = [...new Set(lineage.commitments.flatMap((id) => [...linksInto(id), ...linksOutOf(id)]))]
    .filter((link) => !link.accepted && !known.has(link))
    .sort((a, b) => b.probability - a.probability).slice(0, 12);
  return h('div', { class: 'lineage-detail' },
    h('p', { class: 'permalink screen-only' },
      h('a', { href: to('lineage', lineage.id) }, icon('icon-link'), t('本条沿革的固定链接', 'Permanent link to this lineage'))),
    inside.length ? inside.sort(byTime).map(linkCard) : lineage.commitments.map(soleCard),
    weakLinks(weak));
}

function byTime(a, b) {
  const at = (link) => [place(commitment(link.later)?.document), place(commitment(link.earlier)?.document)];
  const [x, y] = [at(a), at(b)];
  return y[0] - x[0] || y[1] - x[1];
}
