/** The vocabulary alone, for pages: without the schemas, which need more of a browser than a strict policy allows. */
export { readDate } from './edtf.ts';
export { claimTypes, eventTypes } from './event-types.ts';
export { marketContains } from './markets.ts';
export { certainties, pillars, stages } from './terms.ts';
