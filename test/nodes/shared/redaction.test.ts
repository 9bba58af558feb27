// First, since the nodes must find its clock in place.
import { runNode, simulator, useVirtualSimulator } from '../../engine/virtualSuite';
/* eslint-disable @n8n/community-nodes/no-restricted-imports */
import { inspect } from 'node:util';
import { CredentialTestContext } from 'n8n-core';
import type { ICredentialsDecrypted, ICredentialTestFunctions, INodeParameters, INodeType, IWorkflowExecuteAdditionalData } from 'n8n-workflow';
import { DeleteStatus } from '../../../nodes/DeleteStatus/DeleteStatus.node';
import { GetIncomingStatuses } from '../../../nodes/GetIncomingStatuses/GetIncomingStatuses.node';
import { GetOutgoingStatuses } from '../../../nodes/GetOutgoingStatuses/GetOutgoingStatuses.node';
import { GetStatusStatistic } from '../../../nodes/GetStatusStatistic/GetStatusStatistic.node';
import { GreenApiStatusTrigger } from '../../../nodes/GreenApiStatusTrigger/GreenApiStatusTrigger.node';
import { LastIncomingMessages } from '../../../nodes/LastIncomingMessages/LastIncomingMessages.node';
import { LastOutgoingMessages } from '../../../nodes/LastOutgoingMessages/LastOutgoingMessages.node';
import { SendStatus } from '../../../nodes/SendStatus/SendStatus.node';
import { greenApiTest } from '../../../nodes/shared/credentialTest';
import { loadOptions } from '../../engine/loadOptions';
import { executeNode } from '../../engine/runNode';
import { PollingWorkflow } from '../../engine/runPoll';
import { inVirtualTime, virtualNow, virtualSleep } from '../../engine/virtualTime';
import { encodings } from '../../properties/tokenEncodings';
import { type Credential, type Fault, quota466, validation400 } from '../../simulator';

useVirtualSimulator();

/** A token that each encoding changes. */
const TOKEN = 'd75b3a66/aF+27"c1=<5e8b>&0f44 9c2';

const tokens: Array<[inWords: string, written: string]> = [
	['as it is', TOKEN],
	...Object.entries(encodings).map(([inWords, write]): [string, string] => [inWords, write(TOKEN)]),
	['in base64', Buffer.from(`user:${TOKEN}`).toString('base64')],
	['in base64url', Buffer.from(`a:${TOKEN}`).toString('base64url')],
];

/** What must show nowhere: of base64 the part that the token alone makes. */
const secretOf = (written: string): string => (/^[\w+/=-]{40,}$/.test(written) ? written.slice(8, -4) : written);

const textIn = (value: unknown): string => inspect(value, { depth: Infinity, maxArrayLength: Infinity, maxStringLength: Infinity });

function expectHidden(value: unknown, written: string): void {
	const everything = [textIn(value), JSON.stringify(value)].join('\n');
	for (const secret of [secretOf(written), TOKEN]) expect(everything.includes(secret) ? everything : '').toBe('');
	expect(everything).toContain('[token]');
}

/** A success whose every text bears the token, also where it names its fields. */
const rowWith = (written: string) => ({
	idMessage: 'A1',
	timestamp: Math.floor(virtualNow() / 1000),
	typeMessage: 'imageMessage',
	chatId: '79001110001@c.us',
	senderId: '79001110001@c.us',
	senderName: `Anna ${written}`,
	participant: '79001110001@c.us',
	status: 'read',
	caption: `Look ${written}`,
	path: `/waInstance1/getSettings/${written}`,
	fileName: `${written} offer.jpg`,
	mimeType: 'image/jpeg',
	extendedTextMessage: { text: written, deep: [[{ [`name ${written}`]: [written] }]] },
	jpegThumbnail: `${'A'.repeat(2000)} ${written}`,
});

let credential: Credential;

beforeEach(() => {
	credential = simulator.addInstance({ apiTokenInstance: TOKEN });
});

const run = async (node: INodeType, parameters: INodeParameters, settings = {}) => await runNode(node, { credential, parameters, settings });

/** For a form that itself bears the token, which n8n keeps with the workflow. */
const runWithToken = async (node: INodeType, parameters: INodeParameters) => await inVirtualTime(async () => await executeNode(node, { credential, parameters }));

const body = (answer: unknown): Fault => ({ status: 200, body: answer as object });

const lists: Array<[method: string, node: () => INodeType]> = [
	['getOutgoingStatuses', () => new GetOutgoingStatuses()],
	['getIncomingStatuses', () => new GetIncomingStatuses()],
	['lastOutgoingMessages', () => new LastOutgoingMessages()],
	['lastIncomingMessages', () => new LastIncomingMessages()],
];

/** What separates several ids in one field cannot be in one. */
const idsWithToken = tokens.filter(([, written]) => !/[\s,;|]/.test(written));

it.each(idsWithToken)('the token, written %s, is not shown in what a deletion gives', async (_, written) => {
	simulator.answerNext('deleteStatus', { status: 200 });
	expectHidden((await runWithToken(new DeleteStatus(), { idMessage: written })).items, written);
});

describe.each(tokens)('the token, written %s, is shown nowhere', (_, written) => {
	it.each(lists)('in the rows of %s, simplified or not', async (method, node) => {
		for (const simplify of [true, false]) {
			simulator.answerNext(method, body([rowWith(written)]));
			const { items, run: execution } = await run(node(), { simplify });
			expect(items).toHaveLength(1);
			expectHidden(items, written);
			expectHidden(execution, written);
		}
	});

	it('in the name of a downloaded file, and in what is said where there is none', async () => {
		simulator.answerNext('getIncomingStatuses', body([{ ...rowWith(written), downloadUrl: `${simulator.url}/media/${credential.idInstance}/3EB0D2.jpg` }, { ...rowWith(written), downloadUrl: `${simulator.url}/media/none.jpg` }]));
		simulator.answerNext('downloadFile', validation400(`No file of ${written}`));
		const { items } = await run(new GetIncomingStatuses(), { options: { download: ['file'] } });
		expect(items.map(({ binary, json }) => [Boolean(binary?.file), 'fileMissing' in json])).toEqual([[true, false], [false, true]]);
		expectHidden(items[0].binary?.file.fileName, written);
		expectHidden(items[1].json.fileMissing, written);
		expectHidden(items, written);
	});

	it('in what a send and a statistic answer', async () => {
		const { idMessage } = simulator.addStatus({}, credential.idInstance);
		simulator.answerNext('sendTextStatus', body({ idMessage: `A1 ${written}` }));
		simulator.answerNext('getStatusStatistic', body([rowWith(written)]));
		expectHidden((await run(new SendStatus(), { operation: 'sendText', message: 'Hello', audience: 'allContacts' })).items, written);
		expectHidden((await run(new GetStatusStatistic(), { idMessage, simplify: false })).items, written);
	});

	it('in the names of people and groups', async () => {
		const group = '120363020000000001@g.us';
		simulator.answerNext('getContacts', body([{ id: '79001110001@c.us', contactName: `Anna ${written}` }, { id: group, name: written, type: 'group' }]));
		simulator.answerNext('getStatusStatistic', body([rowWith(written)]));
		simulator.answerNext('lastIncomingMessages', body([{ ...rowWith('it'), chatId: group }]));
		const { items: [recipient] } = await run(new GetStatusStatistic(), { idMessage: 'A' });
		expectHidden(recipient.json.recipientName, written);
		const { items: [message] } = await run(new LastIncomingMessages(), {});
		expectHidden(message.json.chatName, written);
	});

	it('in a refusal, thrown or given as an item, and in what a field holds that was never sent', async () => {
		for (const onError of ['stopWorkflow', 'continueRegularOutput'] as const) {
			simulator.answerNext('sendTextStatus', validation400(`The value ${written} is wrong`));
			const { items, error } = await run(new SendStatus(), { operation: 'sendText', message: 'Hello', audience: 'allContacts' }, { onError });
			expectHidden(items.length > 0 ? items : [error?.message, error?.description, error?.messages, error?.context], written);
		}
		const { error } = await runWithToken(new SendStatus(), { operation: 'sendMedia', urlFile: `see ${written}`, audience: 'allContacts' });
		expectHidden([error?.message, error?.description], written);
	});

	it('in the list of contacts and why there is none', async () => {
		simulator.answerNext('getContacts', body([{ id: '79000000002@c.us', contactName: `Boris ${written}`, type: 'user' }]), validation400(`Not ${written}`));
		const load = async () => await inVirtualTime(async () => await loadOptions(new SendStatus(), 'getContacts', credential));
		expectHidden((await load()).options, written);
		expectHidden((await load()).error?.message, written);
	});

	it("in what the credential's test says", async () => {
		const context = new CredentialTestContext({} as IWorkflowExecuteAdditionalData) as unknown as ICredentialTestFunctions;
		simulator.answerNext('getStateInstance', body({ stateInstance: `of ${written}` }), validation400(`Not ${written}`));
		const press = async () => await inVirtualTime(async () => await greenApiTest.call(context, { data: { ...credential } } as unknown as ICredentialsDecrypted));
		for (const result of [await press(), await press()]) {
			expect(result.status).toBe('Error');
			expectHidden(result.message, written);
		}
	});

	it("in the trigger's events, its memory, its failures and n8n's log", async () => {
		const parameters = { events: ['newOutgoingStatus', 'newIncomingStatus', 'deliveryStatusChanged'], deliveryStatus: ['delivered', 'read'], options: { simplify: false } };
		const workflow = new PollingWorkflow(new GreenApiStatusTrigger(), { credential, parameters });
		const poll = async () => await inVirtualTime(async () => (await virtualSleep(60_000), await workflow.poll()));
		const journal = body([rowWith(written)]);
		simulator.answerNext('getOutgoingStatuses', body([]), journal, journal, journal);
		simulator.answerNext('getIncomingStatuses', body([]), journal, journal, journal);
		simulator.answerNext('getStatusStatistic', body([rowWith(written)]), quota466(written), quota466(written));
		await inVirtualTime(async () => await workflow.activate());
		for (let polls = 0; polls < 3; polls++) await poll();
		expect(workflow.events.length).toBeGreaterThanOrEqual(2);
		simulator.answerNext('getOutgoingStatuses', validation400(`Not ${written}`));
		await poll();
		expect(workflow.kept.failures.length).toBeGreaterThan(0);
		expect(workflow.kept.log.join()).toMatch(/left to the next polls. The tariff's requests of/);
		expectHidden(workflow.kept.log, written);
		expectHidden(workflow.kept, written);
		expectHidden(workflow.events, written);
	});
});
