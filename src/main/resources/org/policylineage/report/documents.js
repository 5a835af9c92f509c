import { h, icon, unseen } from './dom.js';
import { t, to } from './route.js';
import { commitment, data, documentOf, lineagesThrough, linksInto, linksOutOf, cite } from './data.js';
import { termName } from './terms.js';
import { mark, stageMark } from './marks.js';

/** The full text of one document; in the margins where each commitment came from and where it went. */

export function documentPage(id, at) {
  const chosen = data.documents.find((document) => document.id === id) || data.documents[0];
  if (!chosen) return [h('h1', { tabindex: '-1' }, t('文件', 'Documents')), h('p', { class: 'empty' }, t('没有文件。', 'There are no documents.'))];
  const headings = [];
  const body = h('div', { class: 'text', lang: 'zh-Hans' }, chosen.text.map((block) => blockOf(block, chosen, headings)));
  if (at) setTimeout(() => arrive(at));
  return [
    h('nav', { class: 'document-tabs', 'aria-label': t('选择文件', 'Choose a document') }, h('ul', {}, data.documents.map((document) =>
      h('li', {}, h('a', { href: to('document', document.id), 'aria-current': document === chosen ? 'page' : null },
        h('span', { lang: 'zh-Hans' }, document.shortTitle), h('time', { datetime: document.date }, document.date)))))),
    h('header', { class: 'document-head' },
      h('h1', { tabindex: '-1', lang: 'zh-Hans' }, chosen.title),
      h('p', { class: 'document-meta', lang: 'zh-Hans' }, [chosen.issuers.join('、'), chosen.number, chosen.date].filter(Boolean).join('　')),
      h('p', { class: 'key' }, t('左栏：这一句承接自何处；右栏：所处阶段与此后去向。“此后未见”只说明以后的文件没有再提。',
        'Left: what a sentence continues. Right: its stage and where it went. “Silent since” only says that later documents do not mention it again.'))),
    h('div', { class: 'document-body' },
      headings.length ? h('nav', { class: 'outline screen-only', 'aria-label': t('本文目录', 'Contents of this document') },
        h('ul', {}, headings.map(({ text, anchor, level }) => h('li', { class: 'level-' + level },
          h('button', { type: 'button', lang: 'zh-Hans', onclick: () => document.getElementById(anchor).scrollIntoView({ block: 'start' }) }, text))))) : null,
      body),
  ];
}

function blockOf(block, chosen, headings) {
  if (block.type === 'heading') {
    const anchor = 'heading-' + headings.length;
    const level = Math.min(4, (block.level || 1) + 1);
    headings.push({ text: block.text, anchor, level });
    return h('div', { class: 'line' }, h('h' + level, { id: anchor }, block.text));
  }
  if (block.type === 'task') return taskOf(block);
  return h('div', { class: 'line ' + block.type }, h('p', block.id ? { id: block.id } : {}, block.text));
}

function taskOf(task) {
  const ordinal = h('span', { class: 'ordinal' }, task.number);
  return h('div', { class: 'task', id: task.id },
    task.title || !task.commitments.length ? h('div', { class: 'line task-head' }, h('p', {}, ordinal, h('b', {}, task.title))) : null,
    task.commitments.map((id, i) => h('div', { class: 'line sentence', id },
      h('div', { class: 'margin came' }, came(id)),
      h('p', {}, i === 0 && !task.title ? ordinal : null, commitment(id)?.text || ''),
      h('div', { class: 'margin went' }, stageMark(commitment(id)?.stage), went(id)))),
    task.responsibility || task.deadline ? h('div', { class: 'line note' }, h('p', {},
      [task.responsibility, task.deadline].filter(Boolean).map((text) => `（${text}）`))) : null);
}

function note(term, id, other, toLater) {
  const lineages = lineagesThrough(id);
  const target = lineages[0] ? to('lineage', lineages[0].id) : to('commitment', other);
  return h('a', { class: `margin-mark ${term}`, href: target, title: commitment(other)?.text },
    icon('mark-' + term), h('span', { class: 'margin-term' }, termName(term)),
    unseen(toLater ? t('，去向 ', ', went to ') : t('，承接自 ', ', came from ')), h('span', { class: 'margin-cite' }, cite(other)));
}

function came(id) {
  return linksInto(id).filter((link) => link.accepted).map((link) => note(link.relation, id, link.earlier, false));
}

function went(id) {
  const links = linksOutOf(id).filter((link) => link.accepted);
  if (links.length) return links.map((link) => note(link.relation, id, link.later, true));
  const last = data.documents.at(-1)?.id === commitment(id)?.document;
  return last ? null : h('span', { class: 'margin-mark silent' }, icon('mark-silent'), termName('silent'));
}

/** Shows one sentence and says to a screen reader where the reader is. */
function arrive(id) {
  const target = document.getElementById(id);
  if (!target) return;
  target.classList.add('here');
  target.setAttribute('tabindex', '-1');
  target.focus({ preventScroll: true });
  target.scrollIntoView({ block: 'center' });
}

/** A commitment's address leads to its sentence in its document. */
export function commitmentPage(id) {
  const found = commitment(id);
  const documentId = found ? found.document : id.split('/')[0];
  return documentPage(documentOf(documentId).id, id);
}
