import { announce, append, h, icon, unseen } from './dom.js';
import { rewrite, route, t } from './route.js';
import { saveCsv } from './files.js';
import { copyWhole } from './copy.js';
import { onPrint } from './print.js';
import { wordsOf } from './words.js';

const PAGE = 50;
/** Tables with more rows than this have a search of their own. */
const SEARCHED_FROM = 15;

/** The buttons that every table has: save as CSV, copy with its marks. */
export function tableTools(name, rows, element) {
  const copied = h('button', { type: 'button', class: 'tool', onclick: () => {
    const done = copyWhole(element());
    announce(done ? t('已复制，可粘贴到 Word', 'Copied, ready to paste into Word') : t('浏览器拒绝复制', 'The browser refused to copy'));
    copied.classList.toggle('done', done);
  } }, icon('icon-copy'), t('复制表格', 'Copy table'));
  return h('div', { class: 'tools' },
    h('button', { type: 'button', class: 'tool', onclick: () => saveCsv(name, rows()) },
      icon('icon-download'), 'CSV', unseen(t('：下载本表', ': download this table'))),
    copied);
}

/** The control that leads through the parts of a long list. */
export function pager(total, size, page, go) {
  const pages = Math.max(1, Math.ceil(total / size));
  if (pages === 1) return null;
  const button = (target, label, text) => h('button', {
    type: 'button', 'aria-label': label, disabled: target < 1 || target > pages || null,
    'aria-current': target === page && text === String(page) ? 'page' : null,
    onclick: () => go(target),
  }, text);
  const near = [...new Set([1, page - 1, page, page + 1, pages])].filter((p) => p >= 1 && p <= pages);
  return h('nav', { class: 'pager', 'aria-label': t('分页', 'Pages') },
    button(page - 1, t('上一页', 'Previous page'), '‹'),
    near.map((p, i) => [
      i > 0 && p - near[i - 1] > 1 ? h('span', { 'aria-hidden': 'true' }, '…') : null,
      button(p, t(`第 ${p} 页`, `Page ${p}`), String(p)),
    ]),
    button(page + 1, t('下一页', 'Next page'), '›'));
}

/**
 * A table that sorts, pages, saves and copies; its search, sort and page stand in the address.
 *
 * columns: {key, label, value(row) for searching, sorting and CSV, cell(row) to show, numeric, fixed
 * (cannot be sorted), head (the row's header)}; exported(rows) gives other rows for the CSV.
 */
export function table({ name, caption, columns, rows, exported }) {
  const sortKey = name + '-sort';
  const pageKey = name + '-page';
  const wordsKey = name + '-q';
  const body = h('tbody', { role: 'rowgroup' });
  const heads = h('tr', { role: 'row' });
  const foot = h('div', { class: 'table-foot' });
  const count = h('p', { class: 'count' });
  const element = h('table', { role: 'table', class: 'data' }, h('caption', {}, caption),
    h('thead', { role: 'rowgroup' }, heads), body);

  /** The rows that hold all words of the table's own search. */
  function fitting() {
    const words = wordsOf(route().params.get(wordsKey) || '');
    if (!words.length) return rows;
    return rows.filter((row) => {
      const text = columns.map((column) => column.value(row)).join('\n').normalize('NFKC').toLowerCase();
      return words.every((word) => text.includes(word));
    });
  }

  function sorted() {
    const [key, direction] = (route().params.get(sortKey) || '').split('.');
    const column = columns.find((one) => one.key === key);
    if (!column) return fitting();
    const sign = direction === 'down' ? -1 : 1;
    return [...fitting()].sort((a, b) => sign * compare(column.value(a), column.value(b)));
  }

  function drawHeads() {
    const [key, direction] = (route().params.get(sortKey) || '').split('.');
    heads.replaceChildren(...columns.map((column) => {
      const now = column.key === key ? (direction === 'down' ? 'descending' : 'ascending') : null;
      const sort = () => {
        rewrite({ [sortKey]: now === 'ascending' ? column.key + '.down' : now ? null : column.key + '.up', [pageKey]: null });
        draw();
        heads.querySelector(`[data-key="${column.key}"]`).focus();
      };
      return h('th', { role: 'columnheader', scope: 'col', class: column.numeric ? 'numeric' : null, 'aria-sort': now, 'data-label': column.fixed ? null : column.label },
        column.fixed ? column.label
          : h('button', { type: 'button', class: 'sort ' + (now || ''), 'data-key': column.key, onclick: sort }, column.label));
    }));
  }

  function rowOf(row) {
    const cells = columns.map((column) => h(column.head ? 'th' : 'td', {
      role: column.head ? 'rowheader' : 'cell', scope: column.head ? 'row' : null,
      class: column.numeric ? 'numeric' : null, 'data-label': column.label,
    }, h('span', { class: 'value' }, column.cell ? column.cell(row) : column.value(row))));
    return h('tr', { role: 'row' }, cells);
  }

  function draw(all) {
    drawHeads();
    const page = Number(route().params.get(pageKey)) || 1;
    const fit = sorted();
    const shown = all ? fit : fit.slice((page - 1) * PAGE, page * PAGE);
    body.replaceChildren(...shown.map(rowOf));
    count.textContent = fit.length === rows.length ? t(`共 ${rows.length} 行`, `${rows.length} rows`)
      : t(`${fit.length} 行（共 ${rows.length} 行）`, `${fit.length} of ${rows.length} rows`);
    foot.replaceChildren();
    append(foot, [pager(fit.length, PAGE, page, (next) => {
      rewrite({ [pageKey]: next === 1 ? null : next });
      draw();
      element.scrollIntoView({ block: 'start' });
    })]);
  }

  function searchField() {
    if (rows.length <= SEARCHED_FROM) return null;
    const field = h('input', { type: 'search', class: 'table-search', autocomplete: 'off', 'aria-label': t('在本表中查找', 'Find in this table'),
      placeholder: t('在本表中查找', 'Find in this table'), oninput: () => {
        rewrite({ [wordsKey]: field.value.trim(), [pageKey]: null });
        draw();
        announce(count.textContent);
      } });
    field.value = route().params.get(wordsKey) || '';
    return field;
  }

  draw();
  onPrint(() => draw(true), () => draw(false));
  const everything = () => exported ? exported(sorted()) : [columns.map((column) => column.label),
    ...sorted().map((row) => columns.map((column) => column.value(row)))];
  return h('section', { class: 'table-block' },
    h('div', { class: 'table-head' },
      h('div', { class: 'table-lead screen-only' }, searchField(), count),
      tableTools(name, everything, () => element)),
    rows.length ? scroller(caption, element) : h('p', { class: 'empty' }, t('没有可显示的内容。', 'Nothing to show.')),
    foot);
}

/** A frame in which a wide table scrolls, also by keyboard. */
export function scroller(label, element) {
  return h('div', { class: 'scroller', role: 'region', tabindex: '0', 'aria-label': label }, element);
}

function compare(a, b) {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  return String(a ?? '').localeCompare(String(b ?? ''), 'zh-Hans-CN', { numeric: true });
}
