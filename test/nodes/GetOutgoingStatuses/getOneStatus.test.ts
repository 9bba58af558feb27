// First, since the nodes must find its clock in place.
import { methodsAsked, runNode, simulator, useVirtualSimulator } from '../../engine/virtualSuite';
import type { INodeParameters } from 'n8n-workflow';
import { GetOutgoingStatuses } from '../../../nodes/GetOutgoingStatuses/GetOutgoingStatuses.node';
import { expectSameRequest, sendReference } from '../../engine/reference';
import type { NodeRun } from '../../engine/runNode';
import { type Fault } from '../../simulator';
import { outgoingStatuses } from '../shared/documentedRows';

useVirtualSimulator();

const [text, picture] = outgoingStatuses;

/** Gets statuses out of the documented journal, which is the answer to so many requests. */
async function get(parameters: INodeParameters, run: Partial<NodeRun> = {}, answers = 1) {
	simulator.answerNext('getOutgoingStatuses', ...Array<Fault>(answers).fill({ status: 200, body: outgoingStatuses }));
	const outcome = await runNode(new GetOutgoingStatuses(), { ...run, credential: simulator.addInstance(), parameters: { operation: 'get', ...parameters } });
	return { ...outcome, requests: simulator.requests.filter(({ apiMethod }) => apiMethod !== 'getContacts') };
}

it('asks for the thirty days that GREEN-API keeps, since it has no way to ask for one status', async () => {
	const credential = simulator.addInstance();
	await expectSameRequest(
		simulator,
		async () => await runNode(new GetOutgoingStatuses(), { credential, parameters: { operation: 'get', idMessage: 'X' } }),
		async () => await sendReference(credential, 'GET', 'getOutgoingStatuses', { minutes: 30 * 24 * 60 }),
	);
});

it('gives the one status, simplified', async () => {
	const { items } = await get({ idMessage: ` ${picture.idMessage} ` }, { workflow: { timezone: 'America/New_York' } });
	expect(items).toEqual([
		{
			json: {
				time: '2024-03-11T01:26:54.000-04:00',
				kind: 'picture',
				text: picture.caption,
				deliveryStatus: 'read',
				sentFrom: 'api',
				downloadUrl: picture.downloadUrl,
				idMessage: picture.idMessage,
			},
			pairedItem: { item: 0 },
		},
	]);
});

it('gives it unchanged when Simplify is off', async () => {
	const { items } = await get({ idMessage: text.idMessage, simplify: false });
	expect(items.map(({ json }) => json)).toEqual([text]);
});

it.each([
	[43200, /last 30 days/, /^(?!.*look further back)/],
	[1440, /last day/, /look further back with 'Look Back'/],
	[90, /last 90 minutes/, /look further back with 'Look Back'/],
])('explains that a status is not among those of %i minutes', async (minutes, title, advice) => {
	const { error } = await get({ idMessage: 'UNKNOWN', minutes });
	expect(error?.message ?? 'no error').toMatch(title);
	expect(error?.message).toContain("'Message ID' UNKNOWN");
	expect(error?.description).toMatch(advice);
	expect(error?.description).toMatch(/up to 2 minutes after it was sent.*outgoingWebhook/);
	expect(error?.description).not.toMatch(/…$/);
});

it('goes on after an item that is not found, when it is to continue', async () => {
	const ids = ['UNKNOWN', text.idMessage];
	const { items } = await get({ idMessage: '={{ $json.id }}' }, { items: ids.map((id) => ({ id })), settings: { onError: 'continueRegularOutput' } });
	expect(items.map(({ json, pairedItem }) => [json.idMessage ?? json.error, pairedItem])).toEqual([
		[expect.stringMatching(/UNKNOWN/), { item: 0 }],
		[text.idMessage, { item: 1 }],
	]);
});

it('asks once for all items that look equally far back, and gives each its own', async () => {
	const ids = [text.idMessage, picture.idMessage, text.idMessage];
	const { items, requests } = await get({ idMessage: '={{ $json.id }}', minutes: '={{ $itemIndex < 2 ? 60 : 120 }}' }, { items: [...ids, picture.idMessage].map((id) => ({ id })) }, 2);
	expect(items.map(({ json, pairedItem }) => [json.idMessage, pairedItem])).toEqual([...ids, picture.idMessage].map((id, item) => [id, { item }]));
	expect(requests.map(({ query }) => query)).toEqual([{ minutes: '60' }, { minutes: '120' }]);
});

it('asks again for the next item when the answer was no list', async () => {
	simulator.answerNext('getOutgoingStatuses', { status: 200, body: '[{"idMessage": "' });
	const run = { items: [{}, {}, {}], settings: { onError: 'continueRegularOutput' as const } };
	const { items, requests } = await get({ idMessage: text.idMessage }, run);
	expect(items.map(({ json }) => json.idMessage ?? json.error)).toEqual([expect.stringMatching(/garbled/), text.idMessage, text.idMessage]);
	expect(requests).toHaveLength(2);
});

it('asks again in the next try of Retry On Fail when there was no answer, or one without the status', async () => {
	simulator.answerNext('getOutgoingStatuses', { status: 500 }, { status: 200, body: [] }, { status: 200, body: outgoingStatuses });
	const credential = simulator.addInstance();
	const settings = { retryOnFail: true, maxTries: 3, waitBetweenTries: 1 };
	const { items } = await runNode(new GetOutgoingStatuses(), { credential, items: [{}, {}], parameters: { operation: 'get', idMessage: text.idMessage }, settings });
	expect(methodsAsked().filter((method) => method !== 'getContacts')).toHaveLength(3);
	expect(items.map(({ json }) => json.idMessage)).toEqual([text.idMessage, text.idMessage]);
});

it.each<[string, INodeParameters, RegExp]>([
	['no message ID', { idMessage: '={{ " " }}' }, /'Message ID' is empty/],
	['no minutes', { idMessage: 'X', minutes: '={{ null }}' }, /'Minutes' must be a whole number/],
])('refuses %s before anything is sent', async (_, parameters, title) => {
	const { error, requests } = await get(parameters, {}, 0);
	expect(error?.message ?? 'no error').toMatch(title);
	expect(requests).toEqual([]);
});
