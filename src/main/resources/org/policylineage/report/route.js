import { keep, recall } from './keep.js';

/**
 * The address behind the # names the view, what it shows, and how: #/lineages?q=专利法&sort=head.
 * Links change it and make a new view; a view's own controls only rewrite it.
 */

export function route() {
  const raw = location.hash.replace(/^#\/?/, '');
  const cut = raw.indexOf('?');
  const path = (cut < 0 ? raw : raw.slice(0, cut)).split('/').map(decode);
  return {
    view: path[0] || 'overview',
    id: path.slice(1).join('/'),
    params: new URLSearchParams(cut < 0 ? '' : raw.slice(cut + 1)),
  };
}

function decode(part) {
  try {
    return decodeURIComponent(part);
  } catch (broken) {
    return part;
  }
}

/** The address of a view; the language goes along when it is not the first one. */
export function to(view, id, params) {
  const query = new URLSearchParams();
  for (const [key, value] of Object.entries(params || {})) {
    if (value !== '' && value !== null && value !== undefined) query.set(key, value);
  }
  if (language() !== 'zh') query.set('lang', language());
  const path = [view, ...(id ? id.split('/') : [])].map(encodeURIComponent).join('/');
  return `#/${path}${query.size || String(query) ? '?' + query : ''}`;
}

/** Rewrites parameters of the present address without a new entry in the history. */
export function rewrite(changes) {
  const here = route();
  for (const [key, value] of Object.entries(changes)) {
    if (value === '' || value === null || value === undefined) here.params.delete(key);
    else here.params.set(key, value);
  }
  const path = [here.view, ...(here.id ? here.id.split('/') : [])].map(encodeURIComponent).join('/');
  const query = String(here.params);
  history.replaceState(null, '', `#/${path}${query ? '?' + query : ''}`);
}

/** The language of labels: that of the address, else the reader's last choice, else Chinese. */
export function language() {
  const asked = route().params.get('lang') || recall('language');
  return asked === 'en' ? 'en' : 'zh';
}

export function chooseLanguage(code) {
  keep('language', code);
  rewrite({ lang: code === 'zh' ? null : code });
}

/** The label in the reader's language. */
export function t(chinese, english) {
  return language() === 'zh' ? chinese : english;
}
