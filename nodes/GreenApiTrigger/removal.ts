import type { Ending } from './ending';

/** When a notification leaves GREEN-API's queue, in the words of n8n's own queue triggers. */
export const removals = ['executionFinishes', 'executionFinishesSuccessfully', 'immediately'] as const;

export type Removal = (typeof removals)[number];

/** What is done with a notification after a start of the workflow. */
export type Next = 'remove' | 'repeat' | 'repeatLater' | 'leave' | 'tellWhy';

/** By the form's choice and the end of an execution: what becomes of its notification. */
export function nextAfter(removal: Removal, { how }: Ending): Next {
	if (how === 'notStarted') return 'tellWhy';
	if (how === 'left') return 'leave';
	if (removal !== 'executionFinishesSuccessfully' || how === 'well') return 'remove';
	return how === 'known' ? 'repeat' : 'repeatLater';
}
