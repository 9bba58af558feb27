// First, since the nodes must find its clock in place.
import { methodsAsked, runNode, simulator, useVirtualSimulator } from '../../engine/virtualSuite';
import type { IDataObject, INodeParameters, INodeType } from 'n8n-workflow';
import { GetOutgoingStatuses } from '../../../nodes/GetOutgoingStatuses/GetOutgoingStatuses.node';
import { LastIncomingMessages } from '../../../nodes/LastIncomingMessages/LastIncomingMessages.node';
import { badGateway502, type Contact } from '../../simulator';

useVirtualSimulator();

const [ANNA, HIDDEN_ANNA, BORIS, CARLA] = ['79001110001@c.us', '200000000000001@lid', '79001110002@c.us', '79001110003@c.us'];

const contacts: Contact[] = [
	{ id: HIDDEN_ANNA, name: 'anna_k', contactName: 'Anna Karenina', type: 'user', phoneNumber: ANNA },
	{ id: BORIS, name: 'Boris', contactName: '', type: 'user' },
];

async function find(method: string, node: INodeType, rows: IDataObject[], parameters: INodeParameters) {
	simulator.answerNext(method, { status: 200, body: rows });
	const { items, error, run } = await runNode(node, { credential: simulator.addInstance({ contacts }), parameters });
	expect(error?.message).toBeUndefined();
	const hints = (run.data.resultData.runData.Node[0].hints ?? []).map(({ message }) => message);
	return { ids: items.map(({ json }) => json.idMessage), hints, asked: methodsAsked().filter((name) => name === 'getContacts').length };
}

describe('statuses by recipient', () => {
	const status = (idMessage: string, ...participants: string[]): IDataObject => ({ type: 'outgoing', idMessage, chatId: '79000000000@c.us', typeMessage: 'imageMessage', participants });
	const inText = { ...status('text'), participants: undefined, extendedTextMessage: { text: 'Hi', participants: [HIDDEN_ANNA] } };
	const rows = [status('both', ANNA, BORIS), status('hidden', HIDDEN_ANNA), inText, status('other', BORIS), status('all'), { ...status('none'), participants: undefined }];
	const by = async (recipient: unknown, more: INodeParameters = {}, journal = rows) =>
		await find('getOutgoingStatuses', new GetOutgoingStatuses(), journal, { simplify: false, filters: { recipient } as INodeParameters, ...more });
	const annas = ['both', 'hidden', 'text', 'all', 'none'];

	it.each<[string, unknown, string[]]>([
		['a number', '79001110001', annas],
		['a number as people write it', '+7 (900) 111-00-01', annas],
		['a number as the output shows it', '+7 900 111 0001', annas],
		['a number that an expression gives', 79001110001, annas],
		['a chat ID', ANNA, annas],
		['the ID that hides the number', HIDDEN_ANNA, annas],
		['a part of the saved name', 'karen', annas],
		["a part of the person's own name", 'ANNA_', annas],
		['another name', 'bor', ['both', 'other', 'all', 'none']],
		['a name that nobody has', 'Dora', ['all', 'none']],
	])('are found by %s, and those that name nobody pass', async (_, recipient, ids) => {
		expect(await find('getOutgoingStatuses', new GetOutgoingStatuses(), rows, { simplify: false, filters: { recipient } as INodeParameters })).toEqual({ ids, hints: [], asked: 1 });
	});

	it.each<[string, string, IDataObject[]]>([
		['by number among numbers', ANNA, [status('both', ANNA, BORIS), status('all')]],
		['by name where no status names anybody', 'Anna', [status('all')]],
	])('%s are found without a request', async (_, recipient, journal) => {
		expect(await by(recipient, {}, journal)).toEqual({ ids: journal.map(({ idMessage }) => idMessage), hints: [], asked: 0 });
	});

	it('are not looked up by name where another filter leaves none that names anybody', async () => {
		expect(await by('Anna', { filters: { recipient: 'Anna', kind: ['video'] } })).toEqual({ ids: [], hints: [], asked: 0 });
	});

	it('show the names that found them with the same request', async () => {
		expect(await by('Anna', { simplify: true, filters: { recipient: 'Anna', text: 'hi' } })).toEqual({ ids: ['text'], hints: [], asked: 1 });
	});

	it('pass by name only where they name nobody when the contacts cannot be had, and a hint says so', async () => {
		simulator.answerNext('getContacts', badGateway502());
		expect(await by('Anna')).toEqual({
			ids: ['all', 'none'],
			hints: ["'Anna' in 'Recipient' could not be looked up, since GREEN-API does not give the contacts now: enter the person's phone number"],
			asked: 1,
		});
	});

	it('do not count as bearing an ID where they name nobody', async () => {
		const { ids, hints } = await by(CARLA);
		expect([ids, hints]).toEqual([['all', 'none'], []]);
		expect((await by(CARLA, {}, [status('all'), status('stranger', '300000000000009@lid')])).hints).toEqual([expect.stringMatching(/^No row bears the ID 79001110003@c\.us\. Those of 1 rows end in @lid/)]);
	});
});

describe('messages by sender', () => {
	const message = (idMessage: string, senderId: string, senderName = ''): IDataObject => ({ type: 'incoming', idMessage, chatId: senderId, senderId, senderName, typeMessage: 'textMessage' });
	const rows = [message('named', ANNA, 'Nobody'), message('nameless', HIDDEN_ANNA), message('other', BORIS)];
	const by = async (sender: string, journal = rows) => await find('lastIncomingMessages', new LastIncomingMessages(), journal, { simplify: false, filters: { sender } });

	it('are found by the name that the output shows: that of the row, else that of the contacts', async () => {
		expect(await by('Karenina')).toEqual({ ids: ['nameless'], hints: [], asked: 1 });
		expect((await by('nobody')).ids).toEqual(['named']);
	});

	it('ask for no contacts where each row names its sender', async () => {
		expect(await by('nobody', rows.slice(0, 1))).toEqual({ ids: ['named'], hints: [], asked: 0 });
	});

	it('say where the contacts cannot be had that the name could not be looked up', async () => {
		simulator.answerNext('getContacts', badGateway502());
		expect(await by('Karenina')).toEqual({ ids: [], hints: [expect.stringMatching(/^'Karenina' in 'Sender' could not be looked up/)], asked: 1 });
	});
});
