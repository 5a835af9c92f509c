import { append, h } from './dom.js';
import { t, to } from './route.js';
import { commitment } from './data.js';
import { byField, featureName, fieldName } from './terms.js';
import { citation, mark, stageMark, strengthMark } from './marks.js';
import { earlierText, facts, laterText } from './diff.js';
import { decisionMark, reviewControls } from './review.js';
import { decisionOn } from './decisions.js';

/** One link in full: what changed first, then both texts, why it is believed, and the reviewer's say. */

export function linkCard(link) {
  const decided = decisionOn(link.earlier, link.later);
  return h('article', { class: `link-card ${link.relation}`, 'data-link': `${link.earlier} ${link.later}` },
    h('header', { class: 'link-head' },
      h('h3', {}, citation(link.earlier), h('span', { class: 'arrow', 'aria-label': t('到', 'to') , role: 'img' }, '→'), citation(link.later)),
      h('span', { class: 'link-marks' },
        link.accepted ? mark(link.relation) : h('span', { class: 'mark weak' }, t('弱关联', 'weak link')),
        strengthMark(link.probability),
        decided ? decisionMark(decided) : null)),
    changes(link),
    sides(link),
    evidence(link),
    why(link),
    reviewControls(link));
}

function changes(link) {
  const rows = byField(link.changes);
  const parts = (link.relations || []).length > 1 ? link.relations : [];
  if (!rows.length && !parts.length) return null;
  return h('table', { class: 'changes' },
    h('caption', { class: 'unseen' }, t('要素变化', 'What changed')),
    h('thead', { class: 'unseen' }, h('tr', {}, h('th', { scope: 'col' }, t('要素', 'Field')), h('th', { scope: 'col' }, t('原为', 'From')), h('th', { scope: 'col' }, t('改为', 'To')))),
    h('tbody', {},
      rows.map((change) => h('tr', {},
        h('th', { scope: 'row' }, fieldName(change.field)),
        h('td', { lang: 'zh-Hans' }, change.from ? h('del', {}, change.from) : h('span', { class: 'none' }, t('无', 'none'))),
        h('td', { lang: 'zh-Hans' }, change.to ? h('ins', {}, change.to) : h('span', { class: 'none' }, t('无', 'none'))))),
      parts.map((part) => h('tr', {},
        h('th', { scope: 'row', lang: 'zh-Hans' }, part.subject), h('td', { colspan: 2 }, mark(part.relation))))));
}

function sides(link) {
  const side = (id, text, name) => h('div', { class: 'side ' + name },
    h('p', { class: 'side-head' }, h('b', {}, name === 'earlier' ? t('前文', 'Earlier') : t('后文', 'Later')), citation(id), stageMark(commitment(id)?.stage)),
    h('p', { class: 'side-text', lang: 'zh-Hans' }, text),
    facts(id));
  return h('div', { class: 'sides' }, side(link.earlier, earlierText(link), 'earlier'), side(link.later, laterText(link), 'later'));
}

function evidence(link) {
  if (!(link.evidence || []).length) return null;
  return h('div', { class: 'evidence' },
    h('h4', {}, t('依据', 'Evidence')),
    h('ul', {}, link.evidence.map((item) => h('li', {},
      item.quote ? h('q', { lang: 'zh-Hans' }, item.quote) : null,
      h('span', { class: 'reason' }, `${item.side === 'earlier' ? t('前文', 'earlier text') : t('后文', 'later text')} · ${t(item.reason, item.english || item.reason)}`)))));
}

function why(link) {
  if (!(link.features || []).length) return null;
  const most = Math.max(...link.features.map((feature) => Math.abs(feature.weight)), 0.01);
  return h('details', { class: 'why' },
    h('summary', {}, t('为什么判为相承', 'Why these two were linked')),
    h('ul', {}, link.features.map((feature) => h('li', {},
      h('span', { class: 'why-name' }, featureName(feature)),
      h('span', { class: 'why-bar ' + (feature.weight < 0 ? 'against' : 'for'), 'aria-hidden': 'true' },
        h('span', { style: `inline-size:${Math.round(Math.abs(feature.weight) / most * 100)}%` })),
      h('span', { class: 'number' }, `${feature.weight < 0 ? '−' : '+'}${Math.abs(feature.weight).toFixed(2)}`),
      h('span', { class: 'why-value' }, t(`取值 ${feature.value}`, `value ${feature.value}`))))),
    h('p', { class: 'hint' }, t('条越长，对判断的影响越大；负值表示不支持。', 'The longer the bar, the more it weighed; a minus speaks against the link.')));
}

/** Links that were not accepted, closed until asked for. */
export function weakLinks(links) {
  if (!links.length) return null;
  const box = h('details', { class: 'weak-links' },
    h('summary', {}, t(`另有 ${links.length} 处弱关联，未计入`, `${links.length} weaker candidates, not counted`)));
  box.addEventListener('toggle', () => {
    if (box.open && box.children.length === 1) append(box, links.map(linkCard));
  });
  return box;
}

/** A commitment that nothing is linked to, in full. */
export function soleCard(id) {
  return h('article', { class: 'link-card sole' },
    h('p', { class: 'side-head' }, citation(id), stageMark(commitment(id)?.stage)),
    h('p', { class: 'side-text', lang: 'zh-Hans' }, commitment(id)?.text || ''),
    facts(id),
    h('p', { class: 'permalink screen-only' }, h('a', { href: to('commitment', id) }, t('在文件中查看', 'See it in its document'))));
}
