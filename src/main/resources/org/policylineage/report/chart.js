import { h, icon, unseen } from './dom.js';
import { t } from './route.js';
import { save } from './files.js';
import { onPrint } from './print.js';

/** Charts by ECharts, which is kept in the file as text and only read when a page needs it. */

/** What fits on an A4 page beside a heading, in pixels. */
const [PAPER_WIDTH, PAPER_HEIGHT] = [680, 760];
let library = null;
let live = [];

function load() {
  if (!library) {
    library = new Promise((done) => {
      const start = () => {
        const script = document.createElement('script');
        script.textContent = document.getElementById('chart-library').textContent;
        document.head.append(script);
        done(window.echarts);
      };
      if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', start, { once: true });
      else setTimeout(start);
    });
  }
  return library;
}

/** The colours in force, read from the style sheet so that charts follow light and dark. */
function colours(light) {
  const probe = h('div', { class: light ? 'light-scheme' : null, hidden: true });
  document.body.append(probe);
  const style = getComputedStyle(probe);
  const result = (name) => style.getPropertyValue('--' + name).trim();
  const read = Object.fromEntries(['ink', 'ink-2', 'line', 'line-2', 'paper', 'ground', 'brand', 'link',
    'new', 'carried_over', 'continuing', 'adjusted', 'advanced', 'completed', 'slipped', 'regressed', 'silent', 'pending',
    'first', 'last', 'font'].map((name) => [name, result(name)]));
  probe.remove();
  return read;
}

function full(option, light, width) {
  const c = colours(light);
  return { animation: false, textStyle: { fontFamily: c.font, color: c.ink }, ...option(c, width) };
}

/** Saves what an option draws as a picture, dark on white and sharp enough for print. */
export async function savePicture({ name, width, height, option }) {
  const echarts = await load();
  const holder = h('div', { style: `inline-size:${width}px;block-size:${height}px;position:absolute;inset-inline-start:-9999px` });
  document.body.append(holder);
  const drawn = echarts.init(holder, null, { renderer: 'canvas' });
  drawn.setOption(full(option, true, width));
  const address = drawn.getDataURL({ type: 'png', pixelRatio: 2, backgroundColor: '#ffffff' });
  drawn.dispose();
  holder.remove();
  const bytes = Uint8Array.from(atob(address.split(',')[1]), (c) => c.charCodeAt(0));
  save(name + '.png', new Blob([bytes], { type: 'image/png' }));
}

/**
 * A chart with its picture to save and its figures as a table.
 *
 * name is the file's, title says what the picture shows, option(colours, width) is ECharts' option,
 * figures is the same in a table, onclick(params) follows a click.
 */
export function chart({ name, title, height, minWidth, option, figures, onclick }) {
  const canvas = h('div', { class: 'chart-canvas', role: 'img', 'aria-label': title, style: `block-size:${height}px;min-inline-size:${minWidth || 0}px` });
  let drawn = null;
  const redraw = (light, onPaper) => {
    if (!drawn) return;
    canvas.style.blockSize = `${onPaper ? Math.min(height, PAPER_HEIGHT) : height}px`;
    drawn.resize({ width: onPaper ? PAPER_WIDTH : 'auto', height: 'auto' });
    drawn.setOption(full(option, light, drawn.getWidth()), true);
  };
  load().then((echarts) => {
    if (!canvas.isConnected) return;
    drawn = echarts.init(canvas, null, { renderer: 'svg' });
    drawn.setOption(full(option, false, drawn.getWidth()));
    if (onclick) drawn.on('click', onclick);
    live.push({ drawn, redraw });
    canvas.dataset.drawn = 'true';
  });
  onPrint(() => redraw(true, true), () => redraw(false, false));
  const picture = () => savePicture({ name, width: Math.max(canvas.clientWidth, 900), height, option });
  return h('figure', { class: 'chart' },
    h('figcaption', {}, h('span', {}, title),
      h('button', { type: 'button', class: 'tool', onclick: picture }, icon('icon-download'), 'PNG', unseen(t('：下载本图', ': download this chart')))),
    h('div', { class: 'scroller', tabindex: '0', role: 'region', 'aria-label': title }, canvas),
    figures ? h('details', { class: 'figures' }, h('summary', {}, t('以表格查看数据', 'See the figures as a table')), figures) : null);
}

/** Charts of a view that is left are given up. */
export function forgetCharts() {
  live.forEach(({ drawn }) => drawn.dispose());
  live = [];
}

export function redrawCharts() {
  live.forEach(({ redraw }) => redraw(false, false));
}

export function watchSize() {
  let pending = 0;
  window.addEventListener('resize', () => {
    cancelAnimationFrame(pending);
    pending = requestAnimationFrame(redrawCharts);
  });
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', redrawCharts);
}
