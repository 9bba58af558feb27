import { DateTime } from 'luxon';
import { GetIncomingStatuses } from '../../../nodes/GetIncomingStatuses/GetIncomingStatuses.node';
import { runNode } from '../../engine/runNode';
import { simulator, useSimulator } from '../../engine/useSimulator';

// On the real clock, since that of n8n's expressions may be another one than the virtual.
useSimulator();

it.each([['since it is chosen', {}], ['in an expression', { since: '={{ $now.startOf("day") }}' }]])(
	'means from the beginning of today in the time zone of the workflow, %s',
	async (_, parameters) => {
		const timezone = 'Pacific/Kiritimati';
		const expected = () => Math.ceil(DateTime.now().setZone(timezone).diff(DateTime.now().setZone(timezone).startOf('day'), 'minutes').minutes) + 15;
		const before = expected();
		const { error } = await runNode(new GetIncomingStatuses(), { credential: simulator.credential, parameters: { lookBack: 'date', ...parameters }, workflow: { timezone } });
		expect(error?.message).toBeUndefined();
		expect([before, expected()].map(String)).toContain(simulator.requests[0].query.minutes);
	},
);
