/**
 * What is copied keeps its marks in Word: insertions, deletions and table rules get their styles
 * inline, and what only a screen needs is left out.
 */

const INLINE = {
  ins: 'color:#0b5d36;text-decoration:underline;background:#dff3e6',
  del: 'color:#9c1c22;text-decoration:line-through;background:#fbe5e4',
  mark: 'background:#fff1b8',
  table: 'border-collapse:collapse;font-size:10.5pt',
  th: 'border:1px solid #8a8f98;padding:3pt 5pt;background:#eef0f3;text-align:left',
  td: 'border:1px solid #8a8f98;padding:3pt 5pt;vertical-align:top',
  caption: 'font-weight:bold;text-align:left',
};
const LEFT_OUT = 'svg, button, select, input, textarea, .unseen, .screen-only';

function styled(fragment) {
  const box = document.createElement('div');
  box.append(fragment);
  for (const element of box.querySelectorAll(LEFT_OUT)) element.remove();
  for (const [name, style] of Object.entries(INLINE)) {
    for (const element of box.querySelectorAll(name)) element.setAttribute('style', style);
  }
  for (const element of box.querySelectorAll('*')) {
    element.removeAttribute('class');
    element.removeAttribute('id');
    for (const { name } of [...element.attributes]) {
      if (name.startsWith('aria-') || name === 'role' || name === 'href') element.removeAttribute(name);
    }
  }
  return box;
}

let whole = null;

function put(event) {
  const selection = document.getSelection();
  if (!whole && (!selection || selection.isCollapsed)) return;
  const inField = document.activeElement && /^(INPUT|TEXTAREA)$/.test(document.activeElement.tagName);
  if (!whole && inField) return;
  const box = styled(whole ? whole.cloneNode(true) : selection.getRangeAt(0).cloneContents());
  event.clipboardData.setData('text/html', box.innerHTML);
  event.clipboardData.setData('text/plain', whole ? lines(box) : selection.toString());
  event.preventDefault();
}

function lines(box) {
  const rows = [...box.querySelectorAll('tr')];
  if (!rows.length) return box.textContent;
  return rows.map((row) => [...row.cells].map((cell) => cell.textContent.trim()).join('\t')).join('\n');
}

export function watchCopying() {
  document.addEventListener('copy', put);
}

/** Copies an element as a whole, without the clipboard permission that a file may lack. */
export function copyWhole(element) {
  whole = element;
  try {
    return document.execCommand('copy');
  } finally {
    whole = null;
  }
}
