import { stateWord } from '../../../shared/failures/instanceStates';
import { mostRows } from '../../../shared/journals/listFields';
import { simplify } from '../../../shared/journals/simplify';
import { wordOf } from '../../../shared/journals/text';
import { operation } from '../../../shared/operation/operation';
import { listOf } from '../../../shared/transport/answer';
import { timeOf } from '../../../shared/workflowTime';

/** More states than an instance has had; left to itself GREEN-API gives 100. */
const ALL = 1000;

/**
 * The page shows the count in the body of a GET, which n8n does not send, so it goes into the query. GREEN-API may give more all the
 * same.
 */
export const getStateHistory = operation({
	method: 'GetStateInstanceHistory',
	option: {
		name: 'Get State History',
		value: 'getStateHistory',
		action: 'Get state history of account',
		description: 'List when the account was linked, unlinked or blocked, as GREEN-API gives it. It may give no more than 100, whatever the limit.',
	},
	fields: { most: mostRows, isSimplified: simplify },
	request: ({ most }) => ({ count: Math.min(most, ALL) }),
	answer: (body, { most, isSimplified }, { timeZone }) => {
		const rows = listOf(body).slice(0, most);
		if (!isSimplified) return rows;
		return rows.map(({ phoneNumber, stateInstance, timestamp }) => ({
			time: timeOf(timestamp, timeZone),
			state: stateWord(stateInstance),
			chatId: wordOf(phoneNumber),
		}));
	},
	example: {
		page: 'https://green-api.com/en/docs/api/account/GetStateInstanceHistory/',
		form: { limit: 2 },
		request: { count: 2 },
		answer: [
			{ stateInstance: 'authorized', timestamp: 1778132812, phoneNumber: '79001110009@c.us' },
			{ stateInstance: 'notAuthorized', timestamp: 1778132743, phoneNumber: '79001110009@c.us' },
		],
	},
});
