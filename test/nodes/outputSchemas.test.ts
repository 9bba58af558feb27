/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals */
import { inVirtualTime, virtualHold, virtualNow, virtualSleep } from '../engine/virtualTime';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { IDataObject, INodeParameters, INodeType } from 'n8n-workflow';
import { triggers, typeOf } from '../allNodes';
import { asTabbed, expectAsWritten } from '../asWritten';
import { answerQuestion, signsLinks } from '../engine/answerQuestion';
import { runNode } from '../engine/runNode';
import { PollingWorkflow } from '../engine/runPoll';
import { TriggeredWorkflow, useTriggeredWorkflows } from '../engine/runTrigger';
import { HookedWorkflow, useHookedWorkflows } from '../engine/runWebhook';
import { schemaOf } from '../engine/schemaOf';
import { exampleFiles, exampleForm } from '../examples';
import { bodyOf } from '../notifications/bodies';
import { type TitledOperation, titledOperations, waits } from '../titledOperations';
import { type Instance, type Simulator, startSimulator } from '../simulator';

const nodes = join(__dirname, '..', '..', 'nodes');

/** Where n8n looks for the schema of the first version of a node: a folder a resource, a file an operation, named as their values are. */
const fileOf = (folder: string, { resource, operation }: TitledOperation['parameters'] = {}): string =>
	`${[folder, '__schema__', 'v1.0.0', resource, operation].filter(Boolean).join('/')}.json`;

/** JSON with one line for each field that has no fields of its own. */
const withShortLeaves = (schema: unknown): string => asTabbed(schema).replace(/\{\s+("type": "\w+")\s+\}/g, '{ $1 }');

let simulator: Simulator;
/** One status of each kind. */
let sent: IDataObject[];

/** The form, the items and the instance for which the simulator has something, where it has nothing for the documentation's example. */
const AT_HAND: Record<string, { form?: INodeParameters; items?: () => IDataObject[]; instance?: Partial<Instance> }> = {
	'greenApi.chat.archive': { form: { chatId: '120363020000000001@g.us' } },
	'greenApi.chat.markAsRead': { form: { chatId: '120363020000000001@g.us' } },
	// The archive has it from the operation above.
	'greenApi.chat.unarchive': { form: { chatId: '120363020000000001@g.us' } },
	'greenApi.message.delete': { form: { chatId: '79001110001@c.us', idMessage: '3EB0F000000000000001' } },
	'greenApi.message.download': { form: { chatId: '79001110001@c.us', idMessage: '3EB0F000000000000003' } },
	'greenApi.message.edit': { form: { chatId: '79001110001@c.us', idMessage: '3EB0F000000000000001' } },
	'greenApi.message.get': { form: { chatId: '79001110001@c.us', idMessage: '3EB0F000000000000003' } },
	'greenApi.message.getAll': { form: { chatId: '120363020000000001@g.us' } },
	'greenApi.message.markAsRead': { form: { chatId: '79001110001@c.us', idMessage: '3EB0E000000000000001' } },
	'greenApi.account.getQrCode': { instance: { stateInstance: 'notAuthorized' } },
	'greenApi.account.getAuthorizationCode': { instance: { stateInstance: 'notAuthorized' } },
	'greenApi.account.getWhatsAppAccount': { instance: { avatars: new Map([['79001110009@c.us', 'https://pps.whatsapp.net/v/1.jpg']]), wid: '79001110009@c.us' } },
	'greenApi.account.updateSettings': { instance: {} },
	'greenApi.queue.getMessages': { instance: { queue: [{ messageID: '3EB0', type: 'sendMessage', body: { chatId: '79001110001@c.us', message: 'Hello' } }] } },
	'greenApi.contact.delete': { form: { chatId: '79001110002@c.us' } },
	'greenApi.contact.update': { form: { chatId: '79001110001@c.us' } },
	...Object.fromEntries(
		['get', 'rename', 'setPicture', 'updateSettings'].map((operation) => [`greenApi.group.${operation}`, { form: { groupId: '120363020000000001@g.us' } }]),
	),
	'greenApi.group.leave': { form: { groupId: '120363020000000002@g.us' } },
	...Object.fromEntries(
		['addParticipant', 'makeAdmin', 'removeAdmin', 'removeParticipant'].map((operation) => [
			`greenApi.group.${operation}`,
			// In the order in which they are made.
			{ form: { groupId: '120363020000000001@g.us', participants: operation === 'addParticipant' ? '79001234565@c.us' : '79001110002@c.us' } },
		]),
	),
	...Object.fromEntries(
		['getOutgoingStatuses.get', 'getStatusStatistic', 'deleteStatus'].map((key) => [key, { form: { idMessage: '={{ $json.idMessage }}' }, items: () => sent }]),
	),
};

/** What an operation gives for the documentation's example, or for what is at hand. */
async function run(declared: TitledOperation): Promise<IDataObject[]> {
	const { form, items, instance } = AT_HAND[declared.key] ?? (declared.operation.option?.destroys ? { instance: {} } : {});
	const credential = instance ? simulator.addInstance(instance) : simulator.credential;
	const outcome = await runNode(declared.node, { credential, parameters: { ...exampleForm(declared), ...form }, items: items?.(), files: exampleFiles(declared, 1) });
	if (outcome.error) throw new Error(`${outcome.error.message}. Has the simulator nothing for the example? Then give it a form in AT_HAND`);
	if (waits(declared)) outcome.items = await answerQuestion(declared.node, credential, exampleForm(declared), outcome, { approved: 'true' });
	return outcome.items.map(({ json }) => json);
}

const sends = titledOperations.filter(({ node }) => typeOf(node) === 'sendStatus');

/** Sends one status of each kind, and waits until the recipients have received them. */
async function sendEach(): Promise<IDataObject[]> {
	const answers = await Promise.all(sends.map(async (send) => await run(send)));
	await virtualSleep(60_000);
	return answers.flat();
}

const triggerCalled = (type: string): INodeType => triggers.find((node) => typeOf(node) === type)!;

/** What a poll of the trigger for statuses gives after the statuses were sent. */
async function statusEvents(): Promise<IDataObject[]> {
	const workflow = new PollingWorkflow(triggerCalled('greenApiStatusTrigger'), { credential: simulator.credential });
	await workflow.activate();
	await sendEach();
	await workflow.poll();
	expect(workflow.kept.failures).toEqual([]);
	return workflow.events;
}

/** A message with all that a message may have, and a plain text. */
const messages = ['014-reply-with-picture', '001-text'];

/** What the trigger that reads the queue gives of them. */
async function messageEvents(): Promise<IDataObject[]> {
	const workflow = new TriggeredWorkflow(triggerCalled('greenApiTrigger'), { credential: simulator.credential });
	simulator.instance().notifications.length = 0;
	for (const start of messages) simulator.notify(bodyOf(start));
	await workflow.publish();
	await virtualSleep(1000);
	expect(workflow.events).toHaveLength(2);
	return workflow.events;
}

/** What the trigger that GREEN-API calls gives of them. */
async function messageCalls(): Promise<IDataObject[]> {
	const credential = simulator.addInstance();
	const { settings } = simulator.instance(credential.idInstance);
	Object.assign(settings, { incomingWebhook: 'yes' });
	const workflow = new HookedWorkflow(triggerCalled('greenApiWebhookTrigger'), { credential });
	await workflow.publish();
	for (const start of messages) await workflow.call({ headers: { authorization: settings.webhookUrlToken }, body: bodyOf(start) });
	await workflow.worked();
	expect(workflow.events).toHaveLength(2);
	return workflow.events;
}

/** What each operation gives, by the file in which n8n's editor looks for the schema. */
const outputs: Record<string, () => Promise<IDataObject[]>> = {
	...Object.fromEntries(titledOperations.map((declared) => [fileOf(declared.folder, declared.parameters), async () => await run(declared)])),
	// The editor asks for a trigger's as well, and shows none of any; n8n's AI assistant reads it.
	[fileOf('GreenApiStatusTrigger')]: statusEvents,
	[fileOf('GreenApiTrigger')]: messageEvents,
	[fileOf('GreenApiWebhookTrigger')]: messageCalls,
};

useTriggeredWorkflows();
useHookedWorkflows();

beforeAll(async () => {
	simulator = await startSimulator({ limits: false, clock: virtualNow, wait: virtualHold });
	sent = await inVirtualTime(sendEach);
});

afterAll(async () => await simulator.close());

const unasked = titledOperations.filter((declared) => waits(declared) && !signsLinks).map(({ folder, parameters }) => fileOf(folder, parameters));

it.each(Object.entries(outputs).filter(([file]) => !unasked.includes(file)))('%s has the fields that come out, with their types, and no others (`CONTRACT=write npx jest outputSchemas` writes it)', async (file, items) => {
	expectAsWritten(join(nodes, file), schemaOf(await inVirtualTime(items)), withShortLeaves);
});

it('looks at every schema that is packed', async () => {
	const files = await readdir(nodes, { recursive: true });
	expect(files.filter((file) => /__schema__.*\.json$/.test(file)).sort()).toEqual(Object.keys(outputs).sort());
});
