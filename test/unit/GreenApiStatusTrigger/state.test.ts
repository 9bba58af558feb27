import { readState } from '../../../nodes/GreenApiStatusTrigger/state';
import { NOW } from './journal';

it('the state of another instance is none', () => {
	const state = { idInstance: '7103', asOf: NOW };
	expect(readState({ state }, '7103')).toEqual(state);
	expect(readState({ state }, '7104')).toBeUndefined();
	expect(readState({}, '7103')).toBeUndefined();
});
