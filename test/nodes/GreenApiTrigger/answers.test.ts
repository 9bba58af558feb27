// First, since the nodes must find its clock in place.
import { simulator } from '../../engine/virtualSuite';
import { passTime } from '../../engine/virtualTime';
import type { IDataObject } from 'n8n-workflow';
import { eventNames } from '../../../nodes/shared/notifications/events';
import type { ChatAnswer } from '../../../nodes/shared/questions/chatAnswer';
import { everything } from '../../notifications/bodies';
import { ANNA, type Asked, bareQuote, barePress, by, legacyPress, OWN, ownPress, pictureInReply, press, question, quote, quoteOfButtons, quoteOfOwn, quoteOfPicture, quoteWithoutIds, strangePress, strangeVote, templatePress, vote, voteWithoutName } from '../../notifications/replies';
import { come, DONE, events, GROUP, handedOn, journaled, n8n, ORDINARY, outcome, start, useAnswersStage } from './answersStage';
import { asked, publish, SECOND, told, workflow } from './stage';

useAnswersStage();

/** To a question that repeats another one in its text. */
const repeating = (make: (asked: Asked) => IDataObject) => (asked: Asked) =>
	make({ ...asked, link: `${question(n8n.address).link}\n\nIt was asked before. Respond: ${asked.link}` });

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
	['a quoted question that repeats another one', repeating(quote('Fine')), { way: 'quote', text: 'Fine' }],
	['a vote in a poll that repeats a question', repeating(vote('032', 'Approve')), { way: 'poll', text: 'Approve' }],
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
