import type { ITriggerFunctions } from 'n8n-workflow';

/** How long a credential counts that was read. Milliseconds. */
const COUNTS = 1000;

/**
 * n8n's functions for a trigger, with a credential that is read once a second at most: for each reading n8n 2.41 asks its database and
 * makes a virtual machine for expressions, and a notification needs six.
 */
export function withLatestCredential(context: ITriggerFunctions): ITriggerFunctions {
	let readAt = -Infinity;
	let latest: Promise<object> | undefined;
	const getCredentials = async (type: string): Promise<object> => {
		const now = performance.now();
		if (latest && now - readAt < COUNTS) return await latest;
		readAt = now;
		latest = context.getCredentials(type);
		return await latest;
	};
	return Object.create(context, { getCredentials: { value: getCredentials } }) as ITriggerFunctions;
}
