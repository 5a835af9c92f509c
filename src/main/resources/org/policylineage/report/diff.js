import { h } from './dom.js';
import { t } from './route.js';
import { commitment } from './data.js';

/** Two texts side by side with the words that went and came. */

/** The earlier text, its lost words as deletions; the whole text where no diff was computed. */
export function earlierText(link) {
  if (!link.diff) return commitment(link.earlier)?.text || '';
  return link.diff.filter((part) => part.op !== '+').map((part) => (part.op === '-' ? h('del', {}, part.text) : part.text));
}

/** The later text, its new words as insertions. */
export function laterText(link) {
  if (!link.diff) return commitment(link.later)?.text || '';
  return link.diff.filter((part) => part.op !== '-').map((part) => (part.op === '+' ? h('ins', {}, part.text) : part.text));
}

/** Who answers and by when, as read from the text. */
export function facts(id) {
  const found = commitment(id);
  if (!found) return null;
  const bodies = [
    found.lead?.length ? h('span', {}, h('b', {}, found.severally ? t('分工：', 'each for its part: ') : t('牵头：', 'lead: ')), found.lead.join('、')) : null,
    found.participants?.length ? h('span', {}, h('b', {}, t('参与：', 'with: ')), found.participants.join('、')) : null,
    due(found) ? h('span', {}, h('b', {}, t('期限：', 'due: ')), due(found)) : null,
  ].filter(Boolean);
  return bodies.length ? h('p', { class: 'facts', lang: 'zh-Hans' }, bodies) : null;
}

function due(found) {
  const deadline = found.deadline || {};
  if (deadline.text) return deadline.text;
  if (!deadline.due) return '';
  return deadline.inferred ? t(`${deadline.due}（按计划年度推定）`, `${deadline.due} (inferred from the plan's year)`) : deadline.due;
}
