import { announce, freshId, h, icon } from './dom.js';
import { t } from './route.js';
import { RELATIONS, termName } from './terms.js';
import { decide, decisionOn, isNew, reviewer, setReviewer, withdraw } from './decisions.js';

/** The controls by which a reviewer confirms, rejects or relabels one link. */

const NAMES = { confirm: ['已确认', 'confirmed'], reject: ['已否定', 'rejected'], relabel: ['已改标', 'relabelled'] };

export function decisionName(decision) {
  return NAMES[decision] ? t(...NAMES[decision]) : decision;
}

export function decisionMark(row) {
  return h('span', { class: `decision ${row.decision}` }, icon('mark-' + row.decision), decisionName(row.decision),
    row.decision === 'relabel' && row.relation ? `：${termName(row.relation)}` : '');
}

export function reviewControls(link) {
  const box = h('div', { class: 'review screen-only', role: 'group', 'aria-label': t('复核这一关联', 'Review this link') });
  draw(box, link);
  return box;
}

function draw(box, link) {
  const now = decisionOn(link.earlier, link.later);
  const relationId = freshId('relation');
  const noteId = freshId('note');
  const nameId = freshId('reviewer');
  const relation = h('select', { id: relationId },
    RELATIONS.map((one) => h('option', { value: one, selected: one === (now?.relation || link.relation) || null }, termName(one))));
  const note = h('input', { id: noteId, type: 'text', autocomplete: 'off' });
  note.value = now?.note || '';
  const name = h('input', { id: nameId, type: 'text', autocomplete: 'name', onchange: () => setReviewer(name.value) });
  name.value = reviewer();
  const act = (decision) => {
    setReviewer(name.value);
    decide({ ...link, decision, relation: relation.value, note: note.value.trim() });
    announce(decisionName(decision));
    draw(box, link);
    box.querySelector(`[data-decision="${decision}"]`).focus();
  };
  const button = (decision, label) => h('button', {
    type: 'button', class: 'decide ' + decision, 'data-decision': decision,
    'aria-pressed': String(now?.decision === decision), onclick: () => act(decision),
  }, icon('mark-' + decision), label);
  relation.addEventListener('change', () => { if (relation.value !== link.relation) act('relabel'); });
  box.replaceChildren(
    h('div', { class: 'review-line' },
      h('span', { class: 'review-title' }, t('复核', 'Review')),
      button('confirm', t('确认', 'Confirm')), button('reject', t('否定', 'Reject')),
      h('label', { for: relationId }, t('关系', 'Relation')), relation,
      button('relabel', t('改标', 'Relabel')),
      now && isNew(now) ? h('button', { type: 'button', class: 'decide undo', onclick: () => {
        withdraw(link.earlier, link.later);
        draw(box, link);
        box.querySelector('button').focus();
      } }, t('撤回', 'Withdraw')) : null),
    h('div', { class: 'review-line' },
      h('label', { for: noteId }, t('附注', 'Note')), note,
      h('label', { for: nameId }, t('复核人', 'Reviewer')), name,
      now ? decisionMark(now) : null,
      now ? h('span', { class: 'review-when' }, [now.reviewer, now.date].filter(Boolean).join(' · ')) : null));
}
