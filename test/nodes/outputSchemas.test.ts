/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals */
import { inVirtualTime, virtualNow, virtualSleep } from '../engine/virtualTime';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { IDataObject, INodeParameters, INodeType } from 'n8n-workflow';
import { DeleteStatus } from '../../nodes/DeleteStatus/DeleteStatus.node';
import { GetIncomingStatuses } from '../../nodes/GetIncomingStatuses/GetIncomingStatuses.node';
import { GetOutgoingStatuses } from '../../nodes/GetOutgoingStatuses/GetOutgoingStatuses.node';
import { GetStatusStatistic } from '../../nodes/GetStatusStatistic/GetStatusStatistic.node';
import { GreenApi } from '../../nodes/GreenApi/GreenApi.node';
import { GreenApiStatusTrigger } from '../../nodes/GreenApiStatusTrigger/GreenApiStatusTrigger.node';
import { LastIncomingMessages } from '../../nodes/LastIncomingMessages/LastIncomingMessages.node';
import { LastOutgoingMessages } from '../../nodes/LastOutgoingMessages/LastOutgoingMessages.node';
import { SendStatus } from '../../nodes/SendStatus/SendStatus.node';
import { runNode } from '../engine/runNode';
import { PollingWorkflow } from '../engine/runPoll';
import { schemaOf } from '../engine/schemaOf';
import { type Simulator, startSimulator } from '../simulator';

const nodes = join(__dirname, '..', '..', 'nodes');

let simulator: Simulator;
/** One status of each kind. */
let sent: IDataObject[];

const run = async (node: INodeType, parameters: INodeParameters = {}, items?: IDataObject[]): Promise<IDataObject[]> => {
	const outcome = await runNode(node, { credential: simulator.credential, parameters, items });
	expect(outcome.error).toBeUndefined();
	return outcome.items.map(({ json }) => json);
};

const send = async (operation: string, form: INodeParameters): Promise<IDataObject[]> =>
	await run(new SendStatus(), { operation, ...form, audience: 'selectedContacts', participants: '79001110001, 79001110002' });

const sends: Record<string, () => Promise<IDataObject[]>> = {
	sendText: async () => await send('sendText', { message: 'Hi' }),
	sendMedia: async () => await send('sendMedia', { urlFile: 'https://example.com/a.png', fileName: 'a.png', caption: 'Hi' }),
	sendVoice: async () => await send('sendVoice', { urlFile: 'https://example.com/a.mp3', fileName: 'a.mp3' }),
};

/** What a node tells of the statuses that were sent. */
const ofSent = async (node: INodeType, parameters: INodeParameters = {}): Promise<IDataObject[]> => await run(node, { ...parameters, idMessage: '={{ $json.idMessage }}' }, sent);

const ANNA = '79001110001@c.us';

const ofPeople = async (resource: string, operation: string, form: INodeParameters): Promise<IDataObject[]> =>
	await run(new GreenApi(), { resource, operation, ...form });

/** Sends one status of each kind, and waits until the recipients have received them. */
async function sendEach(): Promise<IDataObject[]> {
	const answers = await Promise.all(Object.values(sends).map(async (items) => await items()));
	await virtualSleep(60_000);
	return answers.flat();
}

/** What a poll gives after the statuses were sent. */
async function events(): Promise<IDataObject[]> {
	const workflow = new PollingWorkflow(new GreenApiStatusTrigger(), { credential: simulator.credential });
	await workflow.activate();
	await sendEach();
	await workflow.poll();
	expect(workflow.kept.failures).toEqual([]);
	return workflow.events;
}

/** What each operation gives where the rest of its form is left alone, by the file in which n8n's editor looks for the schema. */
const outputs: Record<string, () => Promise<IDataObject[]>> = {
	...Object.fromEntries(Object.entries(sends).map(([operation, items]) => [`SendStatus/__schema__/v1.0.0/${operation}.json`, items])),
	'GetOutgoingStatuses/__schema__/v1.0.0/get.json': async () => await ofSent(new GetOutgoingStatuses(), { operation: 'get' }),
	'GetOutgoingStatuses/__schema__/v1.0.0/getAll.json': async () => await run(new GetOutgoingStatuses()),
	'GetIncomingStatuses/__schema__/v1.0.0.json': async () => await run(new GetIncomingStatuses()),
	'GetStatusStatistic/__schema__/v1.0.0.json': async () => await ofSent(new GetStatusStatistic()),
	'LastOutgoingMessages/__schema__/v1.0.0.json': async () => await run(new LastOutgoingMessages()),
	'LastIncomingMessages/__schema__/v1.0.0.json': async () => await run(new LastIncomingMessages()),
	// The editor asks for a trigger's as well, and shows none of any; n8n's AI assistant reads it.
	'GreenApiStatusTrigger/__schema__/v1.0.0.json': events,
	'GreenApi/__schema__/v1.0.0/message/sendLocation.json': async () => await ofPeople('message', 'sendLocation', { chatId: ANNA, latitude: 55.7558, longitude: 37.6173 }),
	'GreenApi/__schema__/v1.0.0/contact/checkWhatsapp.json': async () => await ofPeople('contact', 'checkWhatsapp', { phoneNumber: ANNA }),
	'GreenApi/__schema__/v1.0.0/contact/getAvatar.json': async () => await ofPeople('contact', 'getAvatar', { chatId: ANNA }),
	'GreenApi/__schema__/v1.0.0/chat/archive.json': async () => await ofPeople('chat', 'archive', { chatId: ANNA }),
	'DeleteStatus/__schema__/v1.0.0.json': async () => await ofSent(new DeleteStatus()),
};

beforeAll(async () => {
	simulator = await startSimulator({ limits: false, clock: virtualNow });
	sent = await inVirtualTime(sendEach);
});

afterAll(async () => await simulator.close());

it.each(Object.entries(outputs))('%s has the fields that come out, with their types, and no others', async (file, items) => {
	expect(JSON.parse(await readFile(join(nodes, file), 'utf8'))).toEqual(schemaOf(await inVirtualTime(items)));
});

it('looks at every schema that is packed', async () => {
	const files = await readdir(nodes, { recursive: true });
	expect(files.filter((file) => /__schema__.*\.json$/.test(file)).sort()).toEqual(Object.keys(outputs).sort());
});
