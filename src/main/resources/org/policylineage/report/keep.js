/** Small values kept in the browser between visits; where it refuses (some do for files), kept until the page closes. */

const memory = new Map();
let store = null;
try {
  const probe = 'policy-lineage.probe';
  window.localStorage.setItem(probe, '1');
  window.localStorage.removeItem(probe);
  store = window.localStorage;
} catch (refused) {
  store = null;
}

export function lasts() {
  return store !== null;
}

export function recall(key) {
  return store ? store.getItem('policy-lineage.' + key) : memory.get(key) ?? null;
}

export function keep(key, value) {
  memory.set(key, value);
  try {
    if (store) store.setItem('policy-lineage.' + key, value);
  } catch (full) {
    store = null;
  }
}
