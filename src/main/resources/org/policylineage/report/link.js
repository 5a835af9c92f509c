import { h } from './dom.js';
import { t, to } from './route.js';
import { cite, lineagesThrough, linkOf } from './data.js';
import { linkCard } from './link-card.js';

/** One link on a page of its own; its address joins the two ids with ~. */
export function linkPage(id) {
  const [earlier, later] = id.split('~');
  const link = linkOf(earlier, later);
  const through = later ? lineagesThrough(later)[0] : null;
  return [
    h('p', { class: 'crumb' }, h('a', { href: to('lineages') }, t('承诺沿革', 'Lineages')), through ? [' / ', h('a', { href: to('lineage', through.id) }, through.id)] : null),
    h('h1', { tabindex: '-1' }, later ? `${cite(earlier)} → ${cite(later)}` : id),
    link ? [h('h2', { class: 'unseen' }, t('关联', 'Link')), linkCard(link)]
      : h('p', { class: 'empty' }, t('本报告中没有这一关联。', 'This report has no such link.')),
  ];
}
