/** Pages show a part of long tables and charts in the colours of the screen; paper gets all, in dark on white. */

let parts = [];

/** For the present view: what to do before printing and after it. */
export function onPrint(before, after) {
  parts.push({ before, after });
}

/** A new view has its own parts. */
export function forgetPrint() {
  parts = [];
}

export function watchPrinting() {
  window.addEventListener('beforeprint', () => parts.forEach((part) => part.before()));
  window.addEventListener('afterprint', () => parts.forEach((part) => part.after()));
}
