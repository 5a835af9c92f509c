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

/**
 * The lineages that fit, and for each facet how many lineages each of its values would leave, all
 * other facets as asked: one pass tells both, since a lineage that misses one facet alone counts
 * for that facet.
 */
export function find(query) {
  const asked = FACETS.filter((facet) => query[facet].length);
  const counts = Object.fromEntries(FACETS.map((facet) => [facet, new Map()]));
  const count = (entry, facet) => {
    for (const value of entry[facet]) counts[facet].set(value, (counts[facet].get(value) || 0) + 1);
  };
  const found = [];
  for (const entry of entries) {
    filled(entry);
    if (!query.words.every((word) => entry.text.includes(word))) continue;
    const missed = asked.filter((facet) => !query[facet].some((value) => entry[facet].has(value)));
    if (!missed.length) {
      found.push(entry.lineage);
      FACETS.forEach((facet) => count(entry, facet));
    } else if (missed.length === 1) count(entry, missed[0]);
  }
  return { found, counts };
}
