// First, since the nodes must find its clock in place.
import { methodsAsked, runNode, simulator, useVirtualSimulator } from '../../engine/virtualSuite';
import { GetStatusStatistic } from '../../../nodes/GetStatusStatistic/GetStatusStatistic.node';
import { getStatusStatistic } from '../../../nodes/GetStatusStatistic/getStatusStatistic';

useVirtualSimulator();

const statusStatistic = getStatusStatistic.example.answer as object[];

it('gives one item a recipient, with the API\'s own fields when Simplify is off, for each of several statuses', async () => {
	simulator.answerNext('getStatusStatistic', { status: 200, body: statusStatistic }, { status: 200, body: statusStatistic.slice(1) });
	const { items } = await runNode(new GetStatusStatistic(), {
		credential: simulator.addInstance(),
		items: [{ id: 'A' }, { id: 'B' }],
		parameters: { idMessage: '={{ $json.id }}', simplify: false },
	});
	expect(items).toEqual([
		{ json: statusStatistic[0], pairedItem: { item: 0 } },
		{ json: statusStatistic[1], pairedItem: { item: 0 } },
		{ json: statusStatistic[1], pairedItem: { item: 1 } },
	]);
	expect(simulator.requests.slice(-2).map(({ query }) => query)).toEqual([{ idMessage: 'A' }, { idMessage: 'B' }]);
});

it.each(['={{ "" }}', '={{ undefined }}', '={{ " " }}'])('refuses the message ID %p before anything is sent', async (idMessage) => {
	const { error } = await runNode(new GetStatusStatistic(), { credential: simulator.addInstance(), parameters: { idMessage } });
	expect(error?.message).toMatch(/^'Message ID' is empty/);
	expect(methodsAsked()).toEqual([]);
});

it('has nothing to give for a status that nobody has received', async () => {
	const { items, error } = await runNode(new GetStatusStatistic(), { credential: simulator.addInstance(), parameters: { idMessage: 'unknown' } });
	expect(items).toEqual([]);
	expect(error?.message).toBeUndefined();
});
