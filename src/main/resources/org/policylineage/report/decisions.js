import { keep, lasts, recall } from './keep.js';
import { commitment, data } from './data.js';
import { readCsv, saveCsv } from './files.js';

/**
 * What people decide on links. The file brings the decisions that the last run read; those made in
 * the page lie over them and are kept in the browser, apart for each set of documents.
 */

export const COLUMNS = ['earlier', 'later', 'decision', 'relation', 'reviewer', 'date', 'note', 'earlier_hash', 'later_hash'];
const KEY = 'decisions:' + data.documents.map((document) => document.id).join(' ');

const brought = new Map(earlierDecisions().map((row) => [row.earlier + ' ' + row.later, row]));
const made = new Map();
try {
  for (const row of JSON.parse(recall(KEY) || '[]')) made.set(row.earlier + ' ' + row.later, row);
} catch (damaged) {
  made.clear();
}

/** The rows as they were read, or what the links still tell of them. */
function earlierDecisions() {
  if (data.decisions.length) return data.decisions;
  return data.links.filter((link) => link.decision).map((link) => ({
    earlier: link.earlier, later: link.later, decision: link.decision, relation: link.decision === 'reject' ? '' : link.relation,
    note: link.note, earlier_hash: commitment(link.earlier)?.hash, later_hash: commitment(link.later)?.hash,
  }));
}

function remember() {
  keep(KEY, JSON.stringify([...made.values()]));
  document.dispatchEvent(new CustomEvent('lineage-decided'));
}

export function isKept() {
  return lasts();
}

/** The decision in force on a link, undefined for none. */
export function decisionOn(earlier, later) {
  const key = earlier + ' ' + later;
  return made.get(key) || brought.get(key);
}

/** Whether the decision was made here and is not yet in the program's data. */
export function isNew(row) {
  return made.get(row.earlier + ' ' + row.later) === row;
}

export function decide({ earlier, later, decision, relation, note }) {
  made.set(earlier + ' ' + later, {
    earlier, later, decision, relation: decision === 'reject' ? '' : relation || '',
    reviewer: reviewer(), date: today(), note: note || '',
    earlier_hash: commitment(earlier)?.hash || '', later_hash: commitment(later)?.hash || '',
  });
  remember();
}

export function withdraw(earlier, later) {
  made.delete(earlier + ' ' + later);
  remember();
}

export function newDecisions() {
  return made.size;
}

export function allDecisions() {
  const rows = new Map([...brought, ...made]);
  return [...rows.values()].sort((a, b) => (a.earlier + ' ' + a.later < b.earlier + ' ' + b.later ? -1 : 1));
}

export function reviewer() {
  return recall('reviewer') || '';
}

export function setReviewer(name) {
  keep('reviewer', name.trim());
}

function today() {
  const now = new Date();
  const two = (value) => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

export function saveDecisions() {
  saveCsv('decisions', [COLUMNS, ...allDecisions().map((row) => COLUMNS.map((column) => row[column] || ''))]);
}

/** Takes the rows of a decisions.csv into the page; gives how many, or -1 for another kind of file. */
export function readDecisions(text) {
  const [heads, ...rows] = readCsv(text);
  if (!heads || !['earlier', 'later', 'decision'].every((column) => heads.includes(column))) return -1;
  for (const values of rows) {
    const row = Object.fromEntries(COLUMNS.map((column) => [column, values[heads.indexOf(column)] || '']));
    made.set(row.earlier + ' ' + row.later, row);
  }
  remember();
  return rows.length;
}
