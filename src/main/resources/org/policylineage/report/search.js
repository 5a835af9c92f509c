import { arrivalOf } from './arrival.js';
import { commitment, data, linkOf } from './data.js';
import { wordsOf } from './words.js';

/** Finds lineages: by words in any of their texts and by what stands in them. */

function textOf(id) {
  const c = commitment(id);
  if (!c) return id;
  return [id, c.text, c.title, ...(c.section || []), ...(c.lead || []), ...(c.participants || []), c.deadline?.text,
    ...(c.instruments || []).map((instrument) => instrument.name), ...(c.campaigns || []).map((campaign) => campaign.name)].join('\n');
}

const texts = new Map();
const arrivals = new Map(data.commitments.map((c) => [c.id, arrivalOf(c.id)]));

/** Made on first use and kept: what a row can be found by. */
const entries = data.lineages.map((lineage) => ({ lineage, filled: false }));

function filled(entry) {
  if (entry.filled) return entry;
  const members = entry.lineage.commitments.map(commitment).filter(Boolean);
  const all = (pick) => new Set(members.flatMap(pick));
  for (const id of entry.lineage.commitments) {
    if (!texts.has(id)) texts.set(id, textOf(id).normalize('NFKC').toLowerCase());
  }
  return Object.assign(entry, {
    filled: true,
    text: entry.lineage.commitments.map((id) => texts.get(id)).join('\n'),
    theme: new Set([...(entry.lineage.themes || []), ...all((c) => c.themes || [])]),
    agency: all((c) => [...(c.lead || []), ...(c.participants || [])]),
    instrument: all((c) => (c.instruments || []).map((one) => one.name)),
    campaign: all((c) => (c.campaigns || []).map((one) => one.name)),
    document: all((c) => c.document),
    relation: new Set(entry.lineage.links.map(([a, b]) => linkOf(a, b)?.relation).filter(Boolean)),
    outcome: new Set([entry.lineage.outcome]),
    since: new Set([entry.lineage.since || '']),
    arrived: new Set(members.map((c) => `${c.document}:${arrivals.get(c.id)}`)),
  });
}

export const FACETS = ['document', 'outcome', 'relation', 'theme', 'agency', 'instrument', 'campaign', 'since', 'arrived'];

/** What the address asks for; a facet may name several values, parted by |, any of which will do. */
export function queryOf(params) {
  const query = { words: wordsOf(params.get('q') || '') };
  for (const facet of FACETS) query[facet] = (params.get(facet) || '').split('|').filter(Boolean);
  return query;
}

export function find(query) {
  const asked = FACETS.filter((facet) => query[facet].length);
  return entries.filter((entry) => {
    filled(entry);
    return asked.every((facet) => query[facet].some((value) => entry[facet].has(value)))
      && query.words.every((word) => entry.text.includes(word));
  }).map((entry) => entry.lineage);
}

/** How many lineages each value of a facet would leave, all other facets as asked. */
export function countsOf(facet, query) {
  const counts = new Map();
  for (const lineage of find({ ...query, [facet]: [] })) {
    for (const value of filled(entries[places.get(lineage.id)])[facet]) counts.set(value, (counts.get(value) || 0) + 1);
  }
  return counts;
}

const places = new Map(data.lineages.map((lineage, place) => [lineage.id, place]));
