/** What an n8n, its clock and a GREEN-API are like. */
export interface Circumstances {
	/** Whether n8n drops the result of a poll that ends after the workflow was published again. */
	dropsLate: boolean;
	/** Whether GREEN-API's answers tell the time. */
	tellsTime: boolean;
	/** How far n8n's clock is ahead of GREEN-API's at first, in milliseconds. */
	ahead: number;
	/** The most statuses that a poll asks for their recipients. */
	budget: number;
}

/** How GREEN-API answers a question for the contacts: with them, with none, with what is none, not at all, or that the quota is spent. */
export type ContactsMood = 'given' | 'empty' | 'odd' | 'failing' | 'spent';
