import { askable } from '../../../nodes/GetStatusStatistic/statistics';

describe('askable', () => {
	it('leaves out deleted statuses and rows without an id, and takes each status once', () => {
		const journal = [{ idMessage: 'A', typeMessage: 'imageMessage' }, { idMessage: 'B', typeMessage: 'deletedMessage' }, { typeMessage: 'imageMessage' }, { idMessage: 'C' }, { idMessage: 'A', typeMessage: 'imageMessage' }];
		expect(askable(journal).map(({ idMessage }) => idMessage)).toEqual(['A', 'C']);
	});
});
