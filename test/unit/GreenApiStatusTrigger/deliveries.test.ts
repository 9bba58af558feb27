import type { IDataObject } from 'n8n-workflow';
import { newDeliveries } from '../../../nodes/GreenApiStatusTrigger/deliveries';
import { beginWatching } from '../../../nodes/GreenApiStatusTrigger/watch';
import { DAY, MINUTE, NOW, SECOND, row, seen } from './journal';

describe("a status's recipients", () => {
	const [sighting] = seen(row('A'));
	const watched = beginWatching(sighting, true, { until: SECOND });
	const told = (reached: Record<string, number>, ...rows: IDataObject[]) => newDeliveries({ ...watched, reached }, rows, NOW, NOW + MINUTE);
	const at = (participant: unknown, status: string, timestamp: unknown = SECOND + 5) => ({ participant, status, timestamp }) as IDataObject;

	it('are told when they come further, with where they were', () => {
		const { deliveries, reached } = told({ anna: 0 }, at('anna', 'read'), at('boris', 'delivered', SECOND + 4), at('clara', 'sent'), at('dora', 'pending'));
		expect(deliveries).toEqual([
			{ participant: 'boris', status: 'delivered', timestamp: SECOND + 4 },
			{ participant: 'anna', status: 'read', timestamp: SECOND + 5, previousStatus: 'delivered' },
		]);
		expect(reached).toEqual({ anna: 1, boris: 0 });
	});

	it('are not told again, nor when they seem to go back', () => {
		expect(told({ anna: 1, boris: 0 }, at('anna', 'read'), at('anna', 'delivered'), at('boris', 'delivered')).deliveries).toEqual([]);
	});

	it('are told once for rows that repeat', () => {
		const { deliveries } = told({}, at('anna', 'delivered'), at('anna', 'read'), at('anna', 'read'));
		expect(deliveries.map(({ status }) => status)).toEqual(['read']);
	});

	it('are only noted for what they did before the first poll', () => {
		expect(told({}, at('anna', 'read', SECOND - 1))).toEqual({ deliveries: [], reached: { anna: 1 } });
	});

	it.each([
		['was posted after it', { postedSince: true }],
		['was asked for when nothing from before could be late any more', { asked: NOW + 2 * MINUTE }],
	])('are told of whatever their timestamps say when the status %s', (_, more) => {
		const { deliveries } = newDeliveries({ ...watched, ...more }, [at('anna', 'read', SECOND - DAY)], NOW, NOW + 3 * MINUTE);
		expect(deliveries.map(({ participant }) => participant)).toEqual(['anna']);
	});

	it('may lack a timestamp, but not a name', () => {
		expect(told({}, at('anna', 'read', null), at('', 'read'), at(undefined, 'read'), at(['anna'], 'read')).deliveries).toEqual([{ participant: 'anna', status: 'read', timestamp: SECOND + 60 }]);
	});
});
