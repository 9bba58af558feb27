import { keepLatest, latestState } from '../../../nodes/GreenApiStatusTrigger/latest';

const state = { version: 2, idInstance: '7103', ahead: 0 };

describe('what the process knows of triggers', () => {
	it('is kept a trigger, for its instance', () => {
		keepLatest('A', state);
		expect([latestState('A', '7103'), latestState('A', '7104'), latestState('B', '7103')]).toEqual([state, undefined, undefined]);
	});

	it('is kept of the 500 that were polled last', () => {
		keepLatest('busy', state);
		for (let index = 0; index < 600; index++) {
			keepLatest(`T${index}`, state);
			if (index % 100 === 0) keepLatest('busy', state);
		}
		expect(['A', 'T0', 'T100', 'T101', 'T599', 'busy'].map((trigger) => latestState(trigger, '7103') !== undefined)).toEqual([false, false, false, true, true, true]);
	});
});
