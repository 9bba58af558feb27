import { remedyFor, stateWord } from '../../../shared/failures/instanceStates';
import { isObject } from '../../../shared/isObject';
import { operation } from '../../../shared/operation/operation';
import { unreadable } from '../../../shared/transport/answer';

/** The state in an answer, which is empty while the instance is being created. Throws a Failure for one without. */
function stateIn(body: unknown): string {
	if (body === null || body === '') return stateWord(body);
	if (isObject(body) && typeof body.stateInstance === 'string') return stateWord(body.stateInstance);
	throw unreadable('a state');
}

export const getState = operation({
	method: 'getStateInstance',
	option: {
		name: 'Get State',
		value: 'getState',
		action: 'Get state of account',
		description: 'Say whether the instance can be used: authorized, or notAuthorized, starting, suspended, blocked, sleepMode or creating, with what to do then',
	},
	fields: {},
	request: () => ({}),
	answer: (body) => {
		const state = stateIn(body);
		const advice = remedyFor(state);
		return { state, isAuthorized: advice === undefined, ...(advice && { advice }) };
	},
	example: {
		page: 'https://green-api.com/en/docs/api/account/GetStateInstance/',
		form: {},
		request: {},
		answer: { stateInstance: 'authorized' },
	},
});
