import { h, icon, svg, unseen } from './dom.js';
import { route, t, to } from './route.js';
import { cite, data, documentOf } from './data.js';
import { percent, stageName, strength, strengthName, termMeaning, termName } from './terms.js';

/** The small signs of the report: each has a text and a shape besides its colour. */

export function mark(term, text) {
  return h('span', { class: `mark ${term}`, title: termMeaning(term) },
    icon('mark-' + term), text || termName(term));
}

const STEP = 3;
const ladders = new Map();

/** The rungs up to a stage and those above it, each as one path: a page shows hundreds of them. */
function ladder(id) {
  if (!ladders.has(id)) {
    const reached = data.stages.findIndex((stage) => stage.id === id);
    const rungs = (from, to_) => data.stages.slice(from, to_)
      .map((_, i) => `M${(from + i) * STEP} 11.5v-${(2.5 + (from + i) * 1.2).toFixed(1)}h2V11.5z`).join('');
    const width = data.stages.length * STEP;
    ladders.set(id, svg('svg', { class: 'ladder', viewBox: `0 0 ${width} 12`, width, height: 12, 'aria-hidden': 'true' },
      svg('path', { class: 'on', d: rungs(0, reached + 1) }), svg('path', { class: 'off', d: rungs(reached + 1) })));
  }
  return ladders.get(id).cloneNode(true);
}

/** A stage as rungs of a ladder, filled up to where it stands. */
export function stageMark(id) {
  if (!id) return null;
  const place = data.stages.findIndex((stage) => stage.id === id) + 1;
  return h('span', { class: 'stage', title: t(`阶段 ${place}/${data.stages.length}`, `stage ${place} of ${data.stages.length}`) }, ladder(id), stageName(id));
}

/** How sure a link is, in a word, with the number behind it. */
export function strengthMark(probability) {
  const word = strength(probability);
  return h('span', { class: `strength ${word}`, title: t('把握', 'how sure') },
    h('span', { class: 'strength-word' }, strengthName(word)),
    unseen(t('，概率 ', ', probability ')),
    h('span', { class: 'number' }, probability.toFixed(2)));
}

/** Text in the language of the documents. */
export function quoted(text, className) {
  return h('span', { lang: 'zh-Hans', class: className }, text);
}

/** A commitment's citation, linked to its passage. */
export function citation(id) {
  return h('a', { class: 'cite', lang: 'zh-Hans', href: to('commitment', id) }, cite(id));
}

export function documentName(id) {
  return h('span', { lang: 'zh-Hans', title: documentOf(id).title }, documentOf(id).shortTitle);
}

export function bar(share, className) {
  return h('span', { class: 'bar ' + (className || ''), 'aria-hidden': 'true' },
    h('span', { style: `inline-size:${percent(Math.min(1, share))}` }));
}

/** The same text with the searched words marked. */
export function highlighted(text, words) {
  if (!words.length) return [text];
  const lower = text.toLowerCase();
  if (lower.length !== text.length) return [text];
  const parts = [];
  let at = 0;
  while (at < text.length) {
    let next = -1;
    let found = '';
    for (const word of words) {
      const i = lower.indexOf(word, at);
      if (i >= 0 && (next < 0 || i < next)) [next, found] = [i, word];
    }
    if (next < 0) break;
    parts.push(text.slice(at, next), h('mark', {}, text.slice(next, next + found.length)));
    at = next + found.length;
  }
  parts.push(text.slice(at));
  return parts;
}

/** A link that keeps the present view and changes some of its parameters. */
export function hereWith(changes) {
  const here = route();
  return to(here.view, here.id, { ...Object.fromEntries(here.params), ...changes });
}
