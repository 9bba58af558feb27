import { toStatisticQuery } from '../../../nodes/GetStatusStatistic/statistic';
import { factsOf } from '../factsOf';

describe('toStatisticQuery', () => {
	it('asks for the status, with white space forgiven', () => {
		expect(toStatisticQuery({ idMessage: ' 3EB0C767D097B7C7C030\n' })).toEqual({ idMessage: '3EB0C767D097B7C7C030' });
	});

	it('asks for nothing else', () => {
		expect(toStatisticQuery({ idMessage: 'A', minutes: 5 })).toEqual({ idMessage: 'A' });
	});

	it.each(['', ' ', undefined, null])('refuses the message ID %p and says where to get one', (idMessage) => {
		const { title, advice } = factsOf(() => toStatisticQuery({ idMessage }));
		expect(title).toBe("'Message ID' is empty");
		expect(advice).toMatch(/Send Status or Get Outgoing Statuses/);
	});

	it('refuses an item in place of its idMessage', () => {
		expect(factsOf(() => toStatisticQuery({ idMessage: { idMessage: 'A' } })).title).toContain("'Message ID'");
	});

	it('asks for the statuses of the last minutes instead, without a message ID', () => {
		expect(toStatisticQuery({ statuses: 'all', idMessage: '', minutes: '60' })).toEqual({ minutes: 60 });
	});

	it('refuses minutes that are none', () => {
		expect(factsOf(() => toStatisticQuery({ statuses: 'all', minutes: 0 })).title).toMatch(/'Minutes' must be a whole number/);
	});
});
