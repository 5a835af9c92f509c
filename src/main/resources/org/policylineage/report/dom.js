/** Makes elements. All text goes in as text nodes, so nothing in a document can become markup. */

const SVG = 'http://www.w3.org/2000/svg';

/** h('p', {class: 'note', onclick: f}, 'text', node, [more]); null and false are left out. */
export function h(name, attributes, ...children) {
  return fill(document.createElement(name), attributes, children);
}

export function svg(name, attributes, ...children) {
  return fill(document.createElementNS(SVG, name), attributes, children);
}

function fill(element, attributes, children) {
  for (const [key, value] of Object.entries(attributes || {})) {
    if (value === null || value === undefined || value === false) continue;
    if (key.startsWith('on')) element.addEventListener(key.slice(2), value);
    else element.setAttribute(key, value === true ? '' : value);
  }
  append(element, children);
  return element;
}

export function append(element, children) {
  for (const child of children.flat(Infinity)) {
    if (child === null || child === undefined || child === false) continue;
    element.append(child);
  }
  return element;
}

export function icon(name) {
  return svg('svg', { class: 'icon', 'aria-hidden': 'true', focusable: 'false' },
    svg('use', { href: '#' + name }));
}

/** Text that only a screen reader speaks. */
export function unseen(text) {
  return h('span', { class: 'unseen' }, text);
}

let last = 0;
/** An id for aria references, unique in the page. */
export function freshId(prefix) {
  last += 1;
  return `${prefix}-${last}`;
}

let region = null;
/** Says to a screen reader what changed without moving the focus. */
export function announce(text) {
  if (!region) {
    region = h('div', { class: 'unseen', role: 'status' });
    document.body.append(region);
  }
  region.textContent = text;
}
