import type { CallRow } from '../../simulator/callSeeds';
import { greenApi } from './greenApi';
import { CONTACT, contact, idOf, numberOfContact, numbers } from './items';
import type { Operation } from './operation';

/** A call from or to the contact of that number, now. */
const called = (type: CallRow['type'], n: number, now: number): CallRow => ({
	type,
	idMessage: idOf('3EB0D', n),
	timestamp: Math.floor(now / 1000),
	typeMessage: `${type}Call`,
	chatId: contact(n),
	duration: n,
	isVideo: false,
	status: 'pickUp',
});

const getAll = (type: CallRow['type'], direction: 'Incoming' | 'Outgoing'): Operation => ({
	node: greenApi(`get${direction}Calls`, 'call', `getAll${direction}`, {
		minutes: '={{ 1440 + $json.n }}',
		returnAll: true,
		filters: { chatId: CONTACT },
		options: { explainEmpty: false },
	}),
	apiMethod: `last${direction}Calls`,
	verb: 'GET',
	seed: (count, now) => ({ [`${type}Calls`]: numbers(count).map((n) => called(type, n, now)) }),
	content: (n) => ({ minutes: String(1440 + n) }),
	refusedField: 'Minutes',
	numberIn: ({ chatId }) => numberOfContact(chatId),
});

/** The operations on calls. */
export const calls: Operation[] = [getAll('incoming', 'Incoming'), getAll('outgoing', 'Outgoing')];
