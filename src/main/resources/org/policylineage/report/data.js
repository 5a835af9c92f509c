/** The data of the file with the indexes the views need; a missing part is an empty one. */

const parsed = JSON.parse(document.getElementById('lineage-data').textContent);

function list(name) {
  return Array.isArray(parsed[name]) ? parsed[name] : [];
}

function index(rows, key) {
  return new Map(rows.map((row) => [key(row), row]));
}

function group(rows, key) {
  const groups = new Map();
  for (const row of rows) {
    const name = key(row);
    if (groups.has(name)) groups.get(name).push(row);
    else groups.set(name, [row]);
  }
  return groups;
}

export const data = {
  program: parsed.program || { name: 'Policy Lineage', version: '' },
  method: parsed.method || {},
  documents: list('documents'), themes: list('themes'), stages: list('stages'),
  commitments: list('commitments'), links: list('links'), lineages: list('lineages'),
  followUp: list('followUp'),
  clauses: list('clauses'), targets: list('targets'), instruments: list('instruments'),
  campaigns: list('campaigns'), agencies: list('agencies'), deadlines: list('deadlines'),
  quantities: list('quantities'), telling: list('telling'), decisions: list('decisions'),
};

const documents = index(data.documents, (row) => row.id);
const places = new Map(data.documents.map((row, place) => [row.id, place]));
const commitments = index(data.commitments, (row) => row.id);
const ranks = new Map(data.commitments.map((row, rank) => [row.id, rank]));
const links = index(data.links, (row) => row.earlier + ' ' + row.later);
const into = group(data.links, (row) => row.later);
const outOf = group(data.links, (row) => row.earlier);
const lineages = index(data.lineages, (row) => row.id);
const holding = new Map();
for (const lineage of data.lineages) {
  for (const id of lineage.commitments) {
    if (!holding.has(id)) holding.set(id, []);
    holding.get(id).push(lineage);
  }
}

export function documentOf(id) {
  return documents.get(id) || { id, title: id, shortTitle: id, date: '', issuers: [], text: [] };
}

/** The place of a document in time, from 0. */
export function place(documentId) {
  return places.get(documentId) ?? 0;
}

export function commitment(id) {
  return commitments.get(id);
}

/** Sorts ids of commitments as they stand in the documents. */
export function inOrder(ids) {
  return [...ids].sort((a, b) => (ranks.get(a) ?? 0) - (ranks.get(b) ?? 0));
}

export function linkOf(earlier, later) {
  return links.get(earlier + ' ' + later);
}

export function linksInto(id) {
  return into.get(id) || [];
}

export function linksOutOf(id) {
  return outOf.get(id) || [];
}

export function lineage(id) {
  return lineages.get(id);
}

/** The lineages that run through a commitment, its own first. */
export function lineagesThrough(id) {
  return holding.get(id) || [];
}

/** 「2022 推进计划」 22.1, the way a commitment is cited. */
export function cite(id) {
  const found = commitment(id);
  const name = found ? documentOf(found.document).shortTitle : '';
  return `${name} ${id.slice(id.indexOf('/') + 1)}`.trim();
}
