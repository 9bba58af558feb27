import type { IDataObject } from 'n8n-workflow';
import { summaryOf } from '../../../nodes/GetStatusStatistic/summary';
import { getStatusStatistic } from '../../../nodes/GetStatusStatistic/getStatusStatistic';

const row = (participant: unknown, status: unknown, timestamp: unknown = 1587129319) => ({ participant, status, timestamp }) as IDataObject;
const summary = (...rows: IDataObject[]) => summaryOf({ status: { idMessage: 'A' }, rows }, 'UTC');
const none = { recipients: 0, delivered: 0, read: 0, readRate: 0, firstViewTime: null, lastViewTime: null, idMessage: 'A' };

describe('summaryOf', () => {
	it('counts the recipients of the documentation by where they are now', () => {
		expect(summary(...(getStatusStatistic.example.answer as IDataObject[]))).toEqual({ ...none, recipients: 2, delivered: 1, read: 1, readRate: 0.5, firstViewTime: '2020-04-17T13:15:19.000Z', lastViewTime: '2020-04-17T13:15:19.000Z' });
	});

	it('gives zeros for a status that nobody has received', () => {
		expect(summary()).toEqual(none);
	});

	it('finds the first and the last view, in whatever order the rows come', () => {
		const { firstViewTime, lastViewTime } = summary(row('A', 'read', 1710000060), row('B', 'read', 1710000000), row('C', 'delivered', 1720000000), row('D', 'read', 1710000120));
		expect([firstViewTime, lastViewTime]).toEqual(['2024-03-09T16:00:00.000Z', '2024-03-09T16:02:00.000Z']);
	});

	it.each([
		[1, 3, 0.3333],
		[2, 3, 0.6667],
		[3, 3, 1],
		[0, 3, 0],
	])('rounds %p viewers of %p to a rate of %p', (viewers, all, rate) => {
		const rows = Array.from({ length: all }, (_, index) => row(`${index}@c.us`, index < viewers ? 'read' : 'sent'));
		expect(summary(...rows).readRate).toBe(rate);
	});

	it('counts a participant that comes twice once, as far as it got', () => {
		expect(summary(row('A', 'read'), row('A', 'delivered'), row('A', 'pending'))).toMatchObject({ recipients: 1, delivered: 0, read: 1, readRate: 1 });
	});

	it.each<unknown>(['played', 'READ', '', null, undefined, 7, {}, [], ['read'], { toString: 1 }])('counts a recipient with the status %p, but as neither delivered nor read', (status) => {
		expect(summary(row('A', status), row('B', 'sent'))).toMatchObject({ recipients: 2, delivered: 0, read: 0 });
	});

	it.each<unknown>([undefined, null, '', 'soon', 0, -1, NaN, 1e20, Infinity, {}, [], [1710000000], true, { valueOf: 1, toString: 1 }])('knows no time of a view whose timestamp is %p', (timestamp) => {
		expect(summary({ participant: 'A', status: 'read', timestamp } as IDataObject)).toMatchObject({ read: 1, readRate: 1, firstViewTime: null, lastViewTime: null });
	});

	it.each<unknown>([1e20, -5, {}, 'soon', null])('finds the views beside one whose timestamp is %j', (odd) => {
		const { firstViewTime, lastViewTime } = summary(row('A', 'read', odd), row('B', 'read', 1710000000));
		expect([firstViewTime, lastViewTime]).toEqual(['2024-03-09T16:00:00.000Z', '2024-03-09T16:00:00.000Z']);
	});

	it('reads a timestamp in milliseconds', () => {
		expect(summary(row('A', 'read', 1710000000000), row('B', 'read', 1710000060)).firstViewTime).toBe('2024-03-09T16:00:00.000Z');
	});

	it('reads a timestamp that is a text', () => {
		expect(summary(row('A', 'read', '1710000000')).firstViewTime).toBe('2024-03-09T16:00:00.000Z');
	});

	it('takes each of a list of participants, as the documentation calls it, and leaves out a row without any', () => {
		expect(summary(row(['A', 'B'], 'read'), row('B', 'sent'), row(undefined, 'read'), row('', 'read'))).toMatchObject({ recipients: 2, read: 2 });
	});

	it.each<unknown>([{}, [[]], [{}], { toString: 1 }, true])('knows no recipient in a participant that is %j', (participant) => {
		expect(summary(row(participant, 'read'), row('A', 'read'))).toMatchObject({ recipients: 1, read: 1 });
	});

	it('says of a status from the journal when it was posted, its kind and its text, in front and in ten fields, in the time zone', () => {
		const status = { idMessage: 'A', timestamp: 1710000000, typeMessage: 'extendedTextMessage', extendedTextMessage: { text: 'A discount' }, statusMessage: 'sent', chatId: '79000000001@c.us' };
		const views = { read: 1, recipients: 1, readRate: 1, firstViewTime: '2024-03-09T21:45:00.000+05:45', lastViewTime: '2024-03-09T21:45:00.000+05:45' };
		const full = summaryOf({ status, rows: [row('A', 'read', 1710000000)] }, 'Asia/Kathmandu');
		expect(full).toEqual({ ...none, ...views, time: '2024-03-09T21:45:00.000+05:45', kind: 'text', text: 'A discount' });
		expect(Object.keys(full)).toEqual(['time', 'kind', 'text', ...Object.keys(none)]);
		expect(summaryOf({ status: { idMessage: 'B', typeMessage: 'audioMessage', caption: 'Horse' }, rows: [] }, 'UTC')).toEqual({ ...none, idMessage: 'B', kind: 'voice', text: 'Horse' });
	});
});
