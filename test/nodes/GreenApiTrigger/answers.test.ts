// First, since the nodes must find its clock in place.
import { simulator } from '../../engine/virtualSuite';
import { passTime } from '../../engine/virtualTime';
import type { IDataObject, INodeParameters } from 'n8n-workflow';
import { n8nSays, useWaitingServer, type WaitingReply } from '../../engine/waitingServer';
import type { TriggerRun } from '../../engine/runTrigger';
import { eventNames } from '../../../nodes/shared/notifications/events';
import { type ChatAnswer, chatAnswerIn } from '../../../nodes/shared/questions/chatAnswer';
import { everything } from '../../notifications/bodies';
import { ANNA, type Asked, bareQuote, barePress, by, legacyPress, OWN, ownPress, pictureInReply, press, question, quote, quoteOfButtons, quoteOfOwn, quoteOfPicture, quoteWithoutIds, strangePress, strangeVote, templatePress, vote, voteWithoutName } from '../../notifications/replies';
import { asked, credential, instance, publish, SECOND, told, useStage, workflow } from './stage';

useStage();

const n8n = useWaitingServer();

const events = ['messageReceived', 'buttonPressed', 'pollVote'];

const GROUP = '120363000000000001@g.us';

/** Publishes a trigger in that n8n. */
const start = async (options: IDataObject = {}, run: Partial<TriggerRun> = {}): Promise<void> =>
	await publish({ events, options } as INodeParameters, { pollMessageWebhook: 'yes' }, { addresses: { webhookWaitingBaseUrl: n8n.address, instanceBaseUrl: `${n8n.url}/` }, ...run });

const come = (...bodies: IDataObject[]): void => bodies.forEach((body) => void simulator.notify(body, credential.idInstance));

/** Puts the question where getMessage finds it. */
function journaled({ id, link }: Asked): void {
	const timestamp = Math.floor(Date.now() / 1000) - 600;
	instance().messages.unshift({ type: 'outgoing', idMessage: id, timestamp, typeMessage: 'textMessage', textMessage: `Deploy?\n${link}`, chatId: ANNA, statusMessage: 'read', sendByApi: true });
}

/** What was written to chats: where, what, and which message it quotes. */
const written = () => asked('sendMessage').map(({ body }) => body);

const waiting = (): number => instance().notifications.length;

/** The answers that n8n was given, each with what it was called by. */
const handedOn = ({ reference }: Asked): Array<ChatAnswer | undefined> =>
	n8n.calls.map(({ method, url, body }) => {
		expect([method, url]).toEqual(['POST', `/webhook-waiting${reference}`]);
		return chatAnswerIn(body, reference, credential.apiTokenInstance);
	});

/** What came of it: the calls of n8n, what has started the workflow, what is left in the queue, and what was written to the chat. */
const outcome = () => ({ calls: n8n.calls.length, started: workflow.events.length, waiting: waiting(), written: written().length });

const DONE = { started: 0, waiting: 0 };
const ORDINARY = { started: 1, waiting: 0, written: 0 };

const kinds: Array<[kind: string, make: (asked: Asked) => IDataObject, answer: Partial<ChatAnswer>]> = [
	['a press', press(), { way: 'buttons', decision: 'approve' }],
	['a press of the other button', press('decline'), { way: 'buttons', decision: 'decline' }],
	['a press in the template spelling', templatePress, { way: 'buttons', decision: 'decline' }],
	['a press in the old spelling', legacyPress, { way: 'buttons', decision: 'approve' }],
	['a press without the message', barePress, { way: 'buttons', decision: 'approve', messageId: undefined }],
	['a vote', vote('032', 'Approve'), { way: 'poll', text: 'Approve' }],
	['a vote in a group', vote('033', 'Decline'), { way: 'poll', text: 'Decline', chatIds: [GROUP], responderIds: ['79001110003@c.us'] }],
	['a vote whose voters are objects', vote('032', 'Approve', [{ wid: ANNA }]), { way: 'poll', text: 'Approve' }],
	['a quoted text', quote('As you like'), { way: 'quote', text: 'As you like' }],
	['a quoted text without IDs', quoteWithoutIds, { way: 'quote', text: 'fine', messageId: undefined }],
	['a quoted message with buttons', quoteOfButtons, { way: 'quote', text: 'yes, that one' }],
	['a press under a hidden number', by('200000000000001@lid', press()), { way: 'buttons', decision: 'approve', chatIds: ['200000000000001@lid'], responderIds: ['200000000000001@lid'] }],
];

describe('a reply that answers a question', () => {
	it.each(kinds)('is handed on: %s', async (_, make, answer) => {
		await start();
		const asked = question(n8n.address);
		come(make(asked));
		await passTime(2 * SECOND);
		expect(handedOn(asked)).toEqual([{ chatIds: [ANNA], responderIds: [ANNA], messageId: asked.id, ...answer }].map((one) => JSON.parse(JSON.stringify(one)) as object));
		expect(outcome()).toEqual({ ...DONE, calls: 1, written: 0 });
		expect(told()).toEqual([]);
	});

	it('is handed on whatever the form filters', async () => {
		await publish({ events: ['accountStateChanged'], filters: { chatType: 'groups', ignoreOlderThan: 1 } }, {}, { addresses: { webhookWaitingBaseUrl: n8n.address, instanceBaseUrl: n8n.url } });
		come({ ...press()(question(n8n.address)), timestamp: 1_600_000_000 });
		await passTime(2 * SECOND);
		expect(outcome()).toEqual({ ...DONE, calls: 1, written: 0 });
	});

	it('starts the workflow as well where the form says so', async () => {
		await start({ giveAnswers: true });
		come(press()(question(n8n.address)), quote()(question(n8n.address)));
		await passTime(2 * SECOND);
		expect(workflow.events.map(({ event }) => event)).toEqual(['buttonPressed', 'messageReceived']);
		expect(outcome()).toEqual({ calls: 2, started: 2, waiting: 0, written: 0 });
	});

	it('is handed on once, though the workflow it is given to has to be started again, or the trigger is', async () => {
		await publish({ events, deleteFromQueueWhen: 'executionFinishesSuccessfully', options: { giveAnswers: true } }, {}, { addresses: { webhookWaitingBaseUrl: n8n.address, instanceBaseUrl: n8n.url } });
		let starts = 0;
		workflow.onExecution = () => (++starts < 3 ? 'refused' : 'success');
		come(press()(question(n8n.address)));
		await passTime(5 * SECOND);
		await workflow.republish();
		await passTime(200 * SECOND);
		expect(outcome()).toEqual({ calls: 1, started: 3, waiting: 0, written: 0 });
	});

	it('is known when it comes again since its removal did not get through', async () => {
		await start();
		const asked = question(n8n.address);
		const body = press()(asked);
		simulator.answerNext('deleteNotification', { cut: 'before' }, { cut: 'before' }, { cut: 'before' }, { cut: 'before' }, { cut: 'before' });
		come(body, body);
		await passTime(200 * SECOND);
		expect(outcome()).toEqual({ ...DONE, calls: 1, written: 0 });
	});
});

describe('what is no answer goes its ordinary way', () => {
	const none: Array<[kind: string, make: (asked: Asked) => IDataObject, started: number]> = [
		['a press by the phone of the account', ownPress, 0],
		['a press by the own number', by(OWN, press(), GROUP), 0],
		['a press of another message', strangePress, 1],
		['a vote in another poll', strangeVote, 1],
		['a vote that was taken back', vote('034', 'Approve'), 1],
		['a quote of another text', quoteOther, 1],
		['a quote of a picture', quoteOfPicture, 1],
		['a picture that quotes the question', pictureInReply, 1],
		['a press by nobody', by('', press(), GROUP), 1],
		['a quote that another n8n asks for', ({ reference }) => quote()({ reference, id: 'BAE5', link: `https://n8n.example.com/webhook-waiting${reference}` }), 1],
		['a quote of a link that is no question', ({ reference, id }) => quote()({ reference, id, link: `${n8n.address}${reference.replace(/q=greenApi[^&]*&/, '')}` }), 1],
		["a quote of a message of one's own that has the link", quoteOfOwn, 1],
		['a quote with an empty text', quote(' '), 1],
	];

	function quoteOther({ reference, id }: Asked): IDataObject {
		return quote()({ reference, id, link: 'https://shop.example/sale' });
	}

	it.each(none)('%s', async (_, make, started) => {
		await start();
		const own = question(n8n.address);
		journaled(own);
		come(make(own));
		await passTime(2 * SECOND);
		expect(outcome()).toEqual({ ...ORDINARY, calls: 0, started });
		expect(asked('getMessage', 'getContacts').filter(({ apiMethod }) => apiMethod === 'getMessage')).toEqual([]);
	});
});

it('whatever GREEN-API sends, nothing of it is handed on and nothing stays', async () => {
	await publish({ events: [...eventNames], filters: { ignoreOwn: false } }, {}, { addresses: { webhookWaitingBaseUrl: n8n.address, instanceBaseUrl: n8n.url } });
	come(...(everything as IDataObject[]));
	await passTime(300 * SECOND);
	const { calls, started, waiting: left, written: sent } = outcome();
	expect([calls, left, sent]).toEqual([0, 0, 0]);
	expect(started).toBeGreaterThan(60);
	expect(workflow.errors).toEqual([]);
});

describe('a message that the notification does not show', () => {
	const shown: Array<[kind: string, make: (asked: Asked) => IDataObject, looked: number]> = [
		['a quote of a message of the account', bareQuote(OWN), 1],
		['a quote of nobody', bareQuote(), 1],
		['a quote of the account under a hidden number', bareQuote('200000000000000@lid'), 1],
		['a vote without the question', voteWithoutName, 1],
		['a quote of a message of somebody else', bareQuote('79001110005@c.us'), 0],
		['a quote of the own message', bareQuote(ANNA), 0],
	];

	it.each(shown)('%s is looked up %#', async (_, make, looked) => {
		await start();
		const own = question(n8n.address);
		journaled(own);
		const body = make(own);
		if (make === voteWithoutName) Object.assign((body.messageData as IDataObject).pollMessageData as IDataObject, { votes: [{ optionName: 'Approve', optionVoters: [ANNA] }] });
		come(body);
		await passTime(2 * SECOND);
		expect(asked('getMessage').map(({ body: sent }) => sent)).toEqual(looked > 0 ? [{ chatId: ANNA, idMessage: own.id }] : []);
		expect(outcome()).toEqual(looked > 0 ? { ...DONE, calls: 1, written: 0 } : { ...ORDINARY, calls: 0 });
	});

	it('is looked up once where it is none, and is none where it cannot be looked up', async () => {
		await start();
		const [other, unknown, down] = [question(n8n.address), question(n8n.address), question(n8n.address)];
		journaled({ ...other, link: 'https://shop.example/' });
		journaled(down);
		come(bareQuote(OWN)(other), bareQuote(OWN)(other), bareQuote(OWN)(unknown));
		await passTime(2 * SECOND);
		expect(asked('getMessage').map(({ body }) => (body as IDataObject).idMessage)).toEqual([other.id, unknown.id]);
		simulator.answerNext('getMessage', { status: 466, body: '' });
		come(bareQuote(OWN)(down));
		await passTime(2 * SECOND);
		expect(outcome()).toEqual({ calls: 0, started: 4, waiting: 0, written: 0 });
		expect(asked('getMessage')).toHaveLength(3);
	});
});

describe('who has answered', () => {
	const HIDDEN = '200000000000001@lid';
	const contacts = [{ id: ANNA, name: 'Anna', type: 'user', lid: HIDDEN }];

	it.each([
		['under the number', ANNA, [ANNA, HIDDEN]],
		['under the ID that hides it', HIDDEN, [HIDDEN, ANNA]],
	])('%s is handed on with both IDs', async (_, id, ids) => {
		await start();
		simulator.answerNext('getContacts', { status: 200, body: contacts });
		const asked = question(n8n.address);
		come(by(id, press())(asked));
		await passTime(2 * SECOND);
		expect(handedOn(asked)).toMatchObject([{ chatIds: ids, responderIds: ids }]);
	});

	it('may be the account itself under its hidden number: then nobody has', async () => {
		await start();
		simulator.answerNext('getContacts', { status: 200, body: [{ id: OWN, name: 'Me', type: 'user', lid: HIDDEN }] });
		come(by(HIDDEN, press(), GROUP)(question(n8n.address)));
		await passTime(2 * SECOND);
		expect(outcome()).toEqual({ ...ORDINARY, calls: 0 });
	});

	it('is found among the voters by the other ID', async () => {
		await start();
		simulator.answerNext('getContacts', { status: 200, body: contacts });
		const asked = question(n8n.address);
		come(by(ANNA, vote('033', 'Approve', [HIDDEN]), GROUP)(asked));
		await passTime(2 * SECOND);
		expect(handedOn(asked)).toMatchObject([{ text: 'Approve', chatIds: [GROUP], responderIds: [ANNA, HIDDEN] }]);
	});

	it.each<[string, Parameters<typeof simulator.answerNext>[1]]>([
		['refuses', { status: 466, body: '' }],
		['breaks off', { cut: 'before' }],
		['answers nonsense', { status: 200, body: 'Hello' }],
	])('is handed on with one ID where GREEN-API %s to tell the contacts', async (_, fault) => {
		await start();
		simulator.answerNext('getContacts', fault);
		const asked = question(n8n.address);
		come(press()(asked));
		await passTime(2 * SECOND);
		expect(handedOn(asked)).toMatchObject([{ responderIds: [ANNA] }]);
		expect(outcome()).toEqual({ ...DONE, calls: 1, written: 0 });
	});
});

const UNREACHABLE = 'A reply to a question could not be handed on: n8n does not reach itself';

/** So many calls are one try where n8n's own address is that of waiting executions, too. */
const says: Array<[name: string, replies: WaitingReply[], result: { calls: number; started: number; waiting: number; written: number }, told: string[]]> = [
	['that it is taken', [n8nSays.taken], { ...DONE, calls: 1, written: 0 }, []],
	['that it does not count', [n8nSays.notCounted], { ...ORDINARY, calls: 1 }, []],
	['that the link is forged', [n8nSays.forged], { ...ORDINARY, calls: 1 }, []],
	['that there is no such execution', [n8nSays.unknown], { ...DONE, calls: 1, written: 1 }, []],
	['that nothing is to be done', [n8nSays.finished], { ...DONE, calls: 1, written: 1 }, []],
	['that the execution runs, and then takes it', [n8nSays.running, n8nSays.running, n8nSays.taken], { ...DONE, calls: 3, written: 0 }, []],
	['that the execution runs, for long', [n8nSays.running], { ...DONE, calls: 5, written: 1 }, []],
	['that a loop has asked the next question since', [n8nSays.past], { ...DONE, calls: 1, written: 1 }, []],
	['that another answer came in the same moment', [n8nSays.justNow, n8nSays.finished], { ...DONE, calls: 2, written: 1 }, []],
	['that another answer is just being taken', [n8nSays.resuming, n8nSays.finished], { ...DONE, calls: 2, written: 1 }, []],
	['that something has failed, each time', [n8nSays.resuming], { ...ORDINARY, calls: 5 }, [UNREACHABLE]],
	['nothing, and then that it is taken', ['cut', n8nSays.taken], { ...DONE, calls: 2, written: 0 }, []],
	['nothing, and then that nothing is to be done: this answer was taken', ['cut', n8nSays.finished], { ...DONE, calls: 2, written: 0 }, []],
	['nothing, and then that the execution runs: this answer was taken', ['cut', n8nSays.running], { ...DONE, calls: 5, written: 0 }, []],
	['nothing', ['cut'], { ...ORDINARY, calls: 5 }, [UNREACHABLE]],
	["a gateway's 502", [n8nSays.badGateway], { ...ORDINARY, calls: 5 }, [UNREACHABLE]],
	['a page to sign in', [n8nSays.login], { ...ORDINARY, calls: 5 }, [UNREACHABLE]],
	['that one has to sign in elsewhere', [n8nSays.toLogin], { ...ORDINARY, calls: 5 }, [UNREACHABLE]],
	["a proxy's 404", [n8nSays.proxysNotFound], { ...ORDINARY, calls: 5 }, [UNREACHABLE]],
	["a proxy's 403", [n8nSays.proxysForbidden], { ...ORDINARY, calls: 5 }, [UNREACHABLE]],
];

describe('n8n says to an answer', () => {
	it.each(says)('%s', async (_, replies, result, failures) => {
		await start();
		n8n.replies = [...replies];
		const own = question(n8n.address);
		come(press()(own));
		await passTime(60 * SECOND);
		expect(outcome()).toEqual(result);
		expect(told()).toEqual(failures);
		expect(new Set(handedOn(own).map((answer) => answer?.decision))).toEqual(new Set(['approve']));
	});

	it('that the execution waits at a form by now', async () => {
		await start();
		const own = question(n8n.address);
		n8n.replies = [{ status: 307, headers: { location: `/form-waiting${own.reference}` } }];
		come(press()(own));
		await passTime(60 * SECOND);
		expect(outcome()).toEqual({ ...DONE, calls: 1, written: 1 });
	});

	it('within 30 seconds what holds the queue no longer', async () => {
		await start();
		n8n.replies = ['cut'];
		come(press()(question(n8n.address)), quote()({ ...question(n8n.address), link: 'none' }));
		await passTime(29 * SECOND);
		expect(workflow.events).toEqual([]);
		await passTime(3 * SECOND);
		expect(workflow.events.map(({ event }) => event)).toEqual(['buttonPressed', 'messageReceived']);
	});
});

describe('where n8n cannot reach its public address', () => {
	// Nothing listens there.
	const PUBLIC = 'http://127.0.0.1:9/webhook-waiting';
	const hairpin = () => ({ addresses: { webhookWaitingBaseUrl: PUBLIC, instanceBaseUrl: `${n8n.url}/` } });

	it('an answer is handed on at its own', async () => {
		await start({}, hairpin());
		const asked = question(PUBLIC);
		come(quote()(asked));
		await passTime(2 * SECOND);
		expect(handedOn(asked)).toMatchObject([{ text: 'Fine' }]);
		expect(outcome()).toEqual({ ...DONE, calls: 1, written: 0 });
	});

	it('a signature that holds for the public one alone is told', async () => {
		await start({}, hairpin());
		n8n.replies = [n8nSays.forged];
		come(quote()(question(PUBLIC)));
		await passTime(60 * SECOND);
		expect(outcome()).toEqual({ ...ORDINARY, calls: 5 });
		expect(told()).toEqual([UNREACHABLE]);
	});
});

describe('an answer that comes too late', () => {
	it('is told so, once a question, with the late reply quoted', async () => {
		await start();
		const own = question(n8n.address);
		const [first, again, other] = [press()(own), press()(own), by('79001110002@c.us', press('decline'), GROUP)(own)];
		n8n.replies = [n8nSays.taken, n8nSays.running];
		come(first, again, other);
		await passTime(2 * SECOND);
		// The execution runs on, and nothing waits for another answer.
		expect(outcome()).toEqual({ ...DONE, calls: 3, written: 1 });
		expect(written()).toEqual([{ chatId: ANNA, message: 'This has already been decided', quotedMessageId: again.idMessage }]);
	});

	it.each<[object, number, number]>([
		[{}, 1, 1],
		[{ alreadyDecidedReply: '' }, 2, 0],
	])('is no text that gets lost: with %j of two that quote the question %i start the workflow, and %i is told', async (options, started, times) => {
		await start({ ...options });
		n8n.replies = [n8nSays.finished];
		const own = question(n8n.address);
		come(quote('Yes')(own), quote('By the way, when will it come?')(own));
		await passTime(2 * SECOND);
		expect(outcome()).toEqual({ calls: 2, started, waiting: 0, written: times });
	});

	it('quotes the poll where it is a vote', async () => {
		await start({ alreadyDecidedReply: ' Too late ' });
		n8n.replies = [n8nSays.finished];
		const own = question(n8n.address);
		come(vote('032', 'Approve')(own));
		await passTime(2 * SECOND);
		expect(written()).toEqual([{ chatId: ANNA, message: 'Too late', quotedMessageId: own.id }]);
	});

	it.each(['', ' \u200B'])('is told nothing where the form has no words for it: %j', async (alreadyDecidedReply) => {
		await start({ alreadyDecidedReply });
		n8n.replies = [n8nSays.finished];
		come(press()(question(n8n.address)));
		await passTime(2 * SECOND);
		expect(outcome()).toEqual({ ...DONE, calls: 1, written: 0 });
	});

	it('is done with though it cannot be told', async () => {
		await start();
		n8n.replies = [n8nSays.finished];
		simulator.answerNext('sendMessage', { status: 466, body: '' });
		come(press()(question(n8n.address)));
		await passTime(5 * SECOND);
		expect(outcome()).toEqual({ ...DONE, calls: 1, written: 1 });
		expect(workflow.log.filter((line) => line.includes('too late'))).toHaveLength(1);
		expect(told()).toEqual([]);
	});

	it('is told nothing where only the journal has it: it may have been answered before', async () => {
		await start({ catchUp: true });
		n8n.replies = [n8nSays.finished];
		const own = question(n8n.address);
		await passTime(SECOND);
		simulator.addIncomingMessage({ chatId: ANNA, senderId: ANNA, typeMessage: 'quotedMessage', textMessage: 'Fine', extendedTextMessage: { text: 'Fine', stanzaId: own.id, participant: OWN }, quotedMessage: { stanzaId: own.id, participant: OWN, typeMessage: 'textMessage', textMessage: own.link } }, credential.idInstance);
		instance().notifications.length = 0;
		await passTime(20 * 60 * SECOND);
		expect(outcome()).toEqual({ ...DONE, calls: 1, written: 0 });
	});
});

describe('a trigger that is closed while an answer waits', () => {
	it('leaves the reply in the queue, and the next one hands it on', async () => {
		await start();
		n8n.replies = [n8nSays.running, n8nSays.taken];
		come(press()(question(n8n.address)));
		await passTime(SECOND);
		await workflow.unpublish();
		await passTime(60 * SECOND);
		expect(outcome()).toEqual({ calls: 1, started: 0, waiting: 1, written: 0 });
		await workflow.publish();
		await passTime(SECOND);
		expect(outcome()).toEqual({ ...DONE, calls: 2, written: 0 });
	});
});
