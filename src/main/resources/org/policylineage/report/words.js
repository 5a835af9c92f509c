/** The searched words, in lower case; full-width letters and digits count as plain ones. */
export function wordsOf(query) {
  return query.normalize('NFKC').toLowerCase().split(/[\s，、]+/).filter(Boolean);
}
