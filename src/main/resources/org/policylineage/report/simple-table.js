import { h } from './dom.js';

/** A small table without controls: a head row and rows of cells; the first cell heads its row. */
export function simpleTable(caption, heads, rows) {
  return h('table', { class: 'plain' },
    h('caption', {}, caption),
    h('thead', {}, h('tr', {}, heads.map((head) => h('th', { scope: 'col' }, head)))),
    h('tbody', {}, rows.map((row) => h('tr', {},
      row.map((cell, i) => (i === 0 ? h('th', { scope: 'row' }, cell) : h('td', { class: typeof cell === 'number' ? 'numeric' : null }, cell)))))));
}
