import fc from 'fast-check';

/**
 * The same examples each time, so that a failure in CI is a failure at home. fast-check shows the seed and the
 * smallest failing example; another seed here looks elsewhere.
 */
export const SEED = 20260101;

fc.configureGlobal({ seed: SEED, numRuns: 300 });

/** Many examples in n8n's engine take seconds, and minutes on a busy machine. Milliseconds. */
export const LONGEST = 10 * 60_000;

export { fc };
