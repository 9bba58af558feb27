import { statuses } from '../../../nodes/GetStatusStatistic/getStatusStatistic';
import { factsOfRejected } from '../factsOf';
import { formOf } from '../readForm';

const read = async (values: object) => await statuses.read(formOf(values));

describe('which statuses Get Status Statistic asks about', () => {
	it('is the one with the message ID, with white space forgiven', async () => {
		expect(await read({ idMessage: ' 3EB0C767D097B7C7C030\n' })).toEqual({ chosen: 'one', idMessage: '3EB0C767D097B7C7C030' });
	});

	it('is nothing else', async () => {
		expect(await read({ idMessage: 'A', minutes: 5 })).toEqual({ chosen: 'one', idMessage: 'A' });
	});

	it.each(['', ' ', undefined, null])('refuses the message ID %p and says where to get one', async (idMessage) => {
		const { title, advice } = await factsOfRejected(read({ idMessage }));
		expect(title).toMatch(/^'Message ID' is empty/);
		expect(advice).toMatch(/Send Status or Get Outgoing Statuses/);
	});

	it('refuses an item in place of its idMessage', async () => {
		expect((await factsOfRejected(read({ idMessage: { idMessage: 'A' } }))).title).toContain("'Message ID'");
	});

	it('is those of the last minutes instead, without a message ID', async () => {
		expect(await read({ statuses: 'all', idMessage: '', minutes: '60' })).toEqual({ chosen: 'all', lookBack: { minutes: 60 } });
	});

	it('refuses minutes that are none', async () => {
		expect((await factsOfRejected(read({ statuses: 'all', minutes: 0 }))).title).toMatch(/'Minutes' must be a whole number/);
	});
});
