import { linksInto } from './data.js';
import { RELATIONS } from './terms.js';

/** How a commitment arrived in its document: by the most telling of the links that lead to it, else as new. */
export function arrivalOf(id) {
  const relations = linksInto(id).filter((link) => link.accepted).map((link) => link.relation);
  return RELATIONS.find((relation) => relations.includes(relation)) || 'new';
}
