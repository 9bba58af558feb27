import type { IDataObject, INodeExecutionData } from 'n8n-workflow';
import { asSent } from '../engine/reference';
import type { Execution } from '../host/clientTypes';
import { startWorld, type World } from '../host/world';
import { describeAgentExample } from './agentExample';
import { describeAlarmExample } from './alarmExample';
import { describeBroadcastExample } from './broadcastExample';
import { describeConfirmationExample } from './confirmationExample';
import { describeDigestExample } from './digestExample';
import { describeExamples, TIME_ZONE } from './examples';
import { filesWith } from './files';
import { describeGroupExample } from './groupExample';
import { describeQueueExamples } from './queueExamples';
import { receivedFromAxios } from './received';
import { INSTALLATION_AND_START, settings } from './settings';

let world: World;
let execution: Execution;

/** A node's items, as n8n has stored them. */
function items(node: string): INodeExecutionData[] {
	const runs = execution.data.resultData.runData[node] ?? [];
	expect(runs).toHaveLength(1);
	return runs[0].data?.main[0] ?? [];
}

const rows = (node: string): IDataObject[] => items(node).map(({ json }) => json);

const sentId = (): unknown => rows('Send Status')[0].idMessage;

beforeAll(async () => {
	world = await startWorld({ logLevel: 'debug', settings: { ...settings, GENERIC_TIMEZONE: TIME_ZONE } });
	execution = await world.client.runWorkflow(world.examples['post-and-follow-a-status'].id, 'Start Here');
}, INSTALLATION_AND_START);

afterAll(async () => await world?.close());

test('the example workflow runs to its end', () => {
	expect(execution.data.resultData.error?.message).toBeUndefined();
	expect(execution.status).toBe('success');
});

test('Send Status gives the idMessage of the new status', () => {
	expect(rows('Send Status')).toEqual([expect.objectContaining({ idMessage: expect.stringMatching(/^\w+$/) })]);
	expect(items('Send Status')[0].pairedItem).toEqual({ item: 0 });
});

test('Get Outgoing Statuses lists it, one item a row', () => {
	expect(rows('Get Outgoing Statuses')).toEqual([
		expect.objectContaining({ idMessage: sentId(), kind: 'text', text: 'We are open until 8 pm today 🎉', recipientNames: ['Anna K.', 'Boris'] }),
	]);
});

test('Get Status Statistic has a row for each recipient, found through the pairing of items', () => {
	expect(rows('Get Status Statistic').map(({ recipientName }) => recipientName)).toEqual(['Anna K.', 'Boris']);
	expect(rows('Get Status Statistic').map(({ deliveryStatus }) => deliveryStatus)).toEqual([expect.stringMatching(/delivered|read/), expect.stringMatching(/delivered|read/)]);
});

test('Last Outgoing Messages lists the messages of the last day', () => {
	expect(rows('Last Outgoing Messages').length).toBeGreaterThan(1);
	for (const row of rows('Last Outgoing Messages')) expect(row).toEqual(expect.objectContaining({ idMessage: expect.any(String), kind: expect.any(String), chatId: expect.any(String) }));
});

test('every item is paired with the one it comes from', () => {
	for (const node of ['Get Outgoing Statuses', 'Get Status Statistic', 'Last Outgoing Messages']) {
		for (const { pairedItem } of items(node)) expect(pairedItem).toEqual({ item: 0 });
	}
});

test('GREEN-API receives what axios sends for the documented requests, each once, that for names included', async () => {
	const documented = await receivedFromAxios(world.simulator.credential, [
		{
			apiMethod: 'sendTextStatus',
			method: 'POST',
			content: { message: 'We are open until 8 pm today 🎉', backgroundColor: '#228B22', font: 'SERIF', participants: ['79001110001@c.us', '79001110002@c.us'] },
		},
		{ apiMethod: 'getOutgoingStatuses', method: 'GET', content: { minutes: 1440 } },
		{ apiMethod: 'getStatusStatistic', method: 'GET', content: { idMessage: sentId() } },
		{ apiMethod: 'lastOutgoingMessages', method: 'GET', content: { minutes: 1440 } },
		{ apiMethod: 'getContacts', method: 'GET', content: {} },
	]);
	const received = world.simulator.requests.map(asSent);
	expect(received).toHaveLength(documented.length);
	expect(received).toEqual(expect.arrayContaining(documented));
	expect(world.simulator.requests.map(({ status }) => status)).toEqual(documented.map(() => 200));
});

test('the credential window says that the connection works', async () => {
	expect(await world.client.testCredential(world.credential)).toEqual(expect.objectContaining({ status: 'OK' }));
});

test('the credential window says so when the token is wrong', async () => {
	const wrong = { ...world.credential, data: { ...world.credential.data, apiTokenInstance: 'notTheToken' } };
	expect(await world.client.testCredential(wrong)).toEqual(expect.objectContaining({ status: 'Error' }));
});

describeExamples(() => world);

describeQueueExamples(() => world);

describeAgentExample(() => world);

describeAlarmExample(() => world);

describeGroupExample(() => world);

describeDigestExample(() => world);

describeConfirmationExample(() => world);

describeBroadcastExample(() => world);

test('the API token is nowhere in the stored execution, n8n\'s log or its database', async () => {
	const { apiTokenInstance } = world.simulator.credential;
	expect(execution.stored).toContain(String(sentId()));
	expect(execution.stored).not.toContain(apiTokenInstance);
	// That the search works is seen from something that must be there: a node's name in the database, n8n's first words in the log.
	expect(await filesWith('Get Status Statistic', world.userFolder)).toEqual(expect.arrayContaining([expect.stringContaining('database.sqlite')]));
	expect(await filesWith('Initializing n8n process', world.userFolder)).toEqual(['n8n.log']);
	expect(await filesWith(apiTokenInstance, world.userFolder)).toEqual([]);
});
