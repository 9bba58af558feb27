import type { ReceivedRequest } from '../../simulator';
import type { Operation } from './operation';

/** The part of a request that carries its values. */
export const contentOf = ({ method, query, body }: ReceivedRequest): unknown => (method === 'POST' ? body : query);

/** The requests of an operation, without those by which it looks at what is there. */
export const ownOf = (requests: ReceivedRequest[], { apiMethod: own }: Pick<Operation, 'apiMethod'>): ReceivedRequest[] =>
	requests.filter(({ apiMethod }) => apiMethod === own || apiMethod !== 'getSettings');

/** Whether a request is for people's names: Get Many, which is tried with people, says of whom. */
const isForNames = ({ apiMethod, query }: ReceivedRequest): boolean => apiMethod === 'getContacts' && !('group' in query);

/** The requests for people's names. */
export const forNames = (requests: ReceivedRequest[]): ReceivedRequest[] => requests.filter(isForNames);

/**
 * An operation's own requests, without that for names and those for files, and without those refused for being one too many, which
 * happens on a busy machine now and then.
 */
export const admitted = (requests: ReceivedRequest[]): ReceivedRequest[] =>
	requests.filter((request) => request.status !== 429 && request.apiMethod !== '' && !isForNames(request));
