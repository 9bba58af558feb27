import { limits } from './limits';
import { outages } from './outages';
import { refusals } from './refusals';
import type { Row } from './row';

/**
 * The fault table: what GREEN-API, or the way there, can do to a request, and what becomes of the item then.
 * The rows are in limits.ts (too much), refusals.ts (wrong) and outages.ts (away or garbled).
 */
export const faultTable: Row[] = [...limits, ...refusals, ...outages];
