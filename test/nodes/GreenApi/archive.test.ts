// First, since the nodes must find its clock in place.
import { methodsAsked, runNode, simulator, useVirtualSimulator } from '../../engine/virtualSuite';
import { GreenApi } from '../../../nodes/GreenApi/GreenApi.node';
import type { NodeRun } from '../../engine/runNode';
import { badGateway502, type Fault, type Instance } from '../../simulator';

useVirtualSimulator();

const [ANNA, BORIS] = ['79001110001@c.us', '79001110002@c.us'];

const letter = (chatId: string): Instance['incomingMessages'][number] => ({
	type: 'incoming',
	idMessage: '3EB02D7F46C1E85B09A3',
	timestamp: Math.floor(Date.now() / 1000),
	typeMessage: 'textMessage',
	chatId,
	senderId: chatId,
	senderName: '',
	senderContactName: '',
	textMessage: 'Thank you!',
});

/** Archives chats at an instance in which Anna has written and Boris has not. */
async function archiveAt(run: Partial<NodeRun>, faults: Fault[] = [], partial: Partial<Instance> = {}) {
	const contacts = [ANNA, BORIS].map((id) => ({ id, name: '', contactName: '', type: 'user' as const }));
	const credential = simulator.addInstance({ contacts, incomingMessages: [letter(ANNA)], ...partial });
	simulator.answerNext('archiveChat', ...faults);
	const parameters = { resource: 'chat', operation: 'archive', chatId: ANNA, ...run.parameters };
	const outcome = await runNode(new GreenApi(), { ...run, parameters, credential });
	return { ...outcome, archived: [...simulator.instance(credential.idInstance).archivedChats] };
}

const archived = [{ json: { archived: true, chatId: ANNA }, pairedItem: { item: 0 } }];

it('puts a chat into the archive and says which', async () => {
	const outcome = await archiveAt({ parameters: { chatId: '+7 900 111-00-01' } });
	expect([outcome.error, outcome.items, outcome.archived]).toEqual([undefined, archived, [ANNA]]);
});

it('takes a chat that is in the archive already for archived', async () => {
	const outcome = await archiveAt({}, [], { archivedChats: new Set([ANNA]) });
	expect([outcome.error, outcome.items]).toEqual([undefined, archived]);
	expect(methodsAsked()).toEqual(['archiveChat']);
});

it.each<[string, Fault]>([
	['broke off', { cut: 'after' }],
	['ended at a gateway', { ...badGateway502(), taken: true }],
])('repeats a request that %s, and finds it done', async (_, fault) => {
	const outcome = await archiveAt({}, [fault]);
	expect([outcome.error, outcome.items, outcome.archived]).toEqual([undefined, archived, [ANNA]]);
	expect(methodsAsked()).toEqual(['archiveChat', 'archiveChat']);
});

it('finds it done, too, when n8n runs the node again', async () => {
	const outcome = await archiveAt({ settings: { retryOnFail: true, maxTries: 2, waitBetweenTries: 1 } }, [{ status: 500, taken: true }]);
	expect([outcome.error, outcome.items]).toEqual([undefined, archived]);
});

it('says of a chat without an incoming message what GREEN-API needs, and which setting', async () => {
	const { error, archived: none } = await archiveAt({ parameters: { chatId: BORIS } });
	expect(error?.message).toBe('GREEN-API knows no incoming message of this chat, and needs one to archive it');
	expect(error?.description).toMatch(/'Receive notifications about incoming messages and files' \(incomingWebhook\)/);
	expect(none).toEqual([]);
});

it('says of a chat that is not there that it is not', async () => {
	const { error } = await archiveAt({ parameters: { chatId: '79001110009@c.us' } });
	expect(error?.message).toBe("The chat in 'Chat' is not there");
	expect(error?.description).toMatch(/compare 'Chat'/);
});

it('goes on after a chat that cannot be archived, with Continue', async () => {
	const outcome = await archiveAt({ items: [{ id: BORIS }, { id: ANNA }], parameters: { chatId: '={{ $json.id }}' }, settings: { onError: 'continueRegularOutput' } });
	expect(outcome.items).toEqual([
		{ json: { error: expect.stringContaining('no incoming message'), details: expect.stringContaining('HTTP 400') }, pairedItem: { item: 0 } },
		{ json: { archived: true, chatId: ANNA }, pairedItem: { item: 1 } },
	]);
	expect(outcome.archived).toEqual([ANNA]);
});
