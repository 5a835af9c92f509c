import { h, icon, unseen } from './dom.js';
import { route, t } from './route.js';
import { data, documentOf } from './data.js';
import { OUTCOMES, RELATIONS, termName, themeName } from './terms.js';
import { FACETS, queryOf } from './search.js';

/** The search and filters over the lineages. What is asked for stands in the address alone. */

/**
 * sorts are the orders to choose from, change(parameters) rewrites the address and draws anew.
 * Gives the controls, the conditions in force as buttons that take them back, and update(query, counts),
 * which brings counts and choices up to date without taking the focus from a control.
 */
export function lineageFilters(sorts, change) {
  const tokens = h('div', { class: 'tokens' });
  const search = h('input', { type: 'search', id: 'lineage-search', autocomplete: 'off', spellcheck: 'false',
    placeholder: t('搜索原文、部门、法规文件……可用空格分隔多个词', 'Search texts, agencies, instruments; several words by spaces'),
    'aria-label': t('搜索全部文字', 'Search all texts'), oninput: () => change({ q: search.value.trim() }) });
  search.value = route().params.get('q') || '';
  const toggles = [toggleGroup('outcome', t('走向', 'Outcome'), OUTCOMES, change), toggleGroup('relation', t('其间变化', 'Changes on the way'), RELATIONS, change)];
  const choices = [
    choice('document', t('文件', 'Document'), data.documents.map((one) => [one.id, one.shortTitle]), change),
    choice('theme', t('主题', 'Theme'), data.themes.map((one) => [one.id, themeName(one.id)]), change),
    choice('agency', t('部门', 'Agency'), data.agencies.map((one) => [one.name, one.name]), change),
    choice('instrument', t('法规文件', 'Instrument'), data.instruments.map((one) => [one.name, one.name]), change),
    choice('campaign', t('专项行动', 'Campaign'), data.campaigns.map((one) => [one.name, one.name]), change),
  ];
  const [first] = Object.keys(sorts);
  const sort = h('select', { id: 'sort', onchange: () => change({ sort: sort.value === first ? null : sort.value }) },
    Object.entries(sorts).map(([key, value]) => h('option', { value: key }, value.name())));
  sort.value = route().params.get('sort') || first;

  const takeBack = (changes) => {
    change(changes);
    search.value = route().params.get('q') || '';
    search.focus();
  };

  function update(query, counts) {
    [...toggles, ...choices].forEach((one) => one.update(query, counts));
    const set = FACETS.flatMap((facet) => query[facet].map((value) => [facet, value]));
    tokens.replaceChildren(...set.map(([facet, value]) => h('button', { type: 'button', class: 'token',
      onclick: () => takeBack({ [facet]: query[facet].filter((one) => one !== value).join('|') }),
    }, conditionName(facet, value), h('span', { 'aria-hidden': 'true' }, ' ×'), unseen(t('：去掉这一条件', ': remove this filter')))));
    if (set.length + query.words.length > 1) {
      tokens.append(h('button', { type: 'button', class: 'token clear',
        onclick: () => takeBack(Object.fromEntries(['q', ...FACETS].map((key) => [key, null]))) }, t('全部清除', 'Clear all')));
    }
  }

  return {
    tokens, update,
    element: h('div', { class: 'filters' }, h('div', { class: 'search' }, icon('icon-search'), search),
      toggles.map((one) => one.element),
      h('div', { class: 'picks' }, choices.map((one) => one.element), h('div', { class: 'pick' }, h('label', { for: 'sort' }, t('排序', 'Sort')), sort))),
  };
}

function conditionName(facet, value) {
  if (facet === 'theme') return themeName(value);
  if (facet === 'outcome' || facet === 'relation') return termName(value);
  if (facet === 'document') return documentOf(value).shortTitle;
  if (facet === 'since') return t('最后见于 ', 'last in ') + documentOf(value).shortTitle;
  if (facet === 'arrived') {
    const [id, term] = value.split(':');
    return `${documentOf(id).shortTitle} · ${termName(term)}`;
  }
  return value;
}

function toggleGroup(facet, name, values, change) {
  const chips = values.map((value) => {
    const chip = h('button', { type: 'button', class: 'chip ' + value, 'data-value': value, onclick: () => {
      const now = new Set(queryOf(route().params)[facet]);
      if (now.has(value)) now.delete(value);
      else now.add(value);
      change({ [facet]: [...now].join('|') });
    } }, icon('mark-' + value), termName(value), h('span', { class: 'chip-count' }));
    return chip;
  });
  return {
    element: h('div', { class: 'chips', role: 'group', 'aria-label': name }, h('span', { class: 'chips-name', 'aria-hidden': 'true' }, name), chips),
    update(query, counts) {
      chips.forEach((chip, i) => {
        chip.setAttribute('aria-pressed', String(query[facet].includes(values[i])));
        chip.lastChild.textContent = String(counts[facet].get(values[i]) || 0);
      });
    },
  };
}

function choice(facet, name, options, change) {
  const select = h('select', { id: 'filter-' + facet, onchange: () => change({ [facet]: select.value }) });
  return {
    element: h('div', { class: 'pick' }, h('label', { for: select.id }, name), select),
    update(query, counts) {
      select.replaceChildren(h('option', { value: '' }, t('全部', 'All')), ...options
        .filter(([value]) => counts[facet].get(value) || query[facet].includes(value))
        .map(([value, label]) => h('option', { value }, `${label}（${counts[facet].get(value) || 0}）`)));
      select.value = query[facet][0] || '';
    },
  };
}
