import type { Api } from '../transport/api';
import { askContacts } from './askContacts';
import { namesBy, type NameOf } from './contacts';

/**
 * How to call the people and groups with these chat IDs. Asks for the account's contacts where there is any ID; where GREEN-API does not
 * give them, people are called by their numbers. Throws a Failure only when the execution is stopped, or the credential cannot be used.
 */
export async function namesFor(ids: string[], { context, network }: Pick<Api, 'context' | 'network'>): Promise<NameOf> {
	return namesBy(ids.length > 0 ? await askContacts(context, network, context.getExecutionCancelSignal()) : undefined);
}
