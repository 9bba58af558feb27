// First, since the nodes must find its clock in place.
import { simulator } from '../../engine/virtualSuite';
import { passTime } from '../../engine/virtualTime';
import { n8nSays } from '../../engine/waitingServer';
import { ANNA, by, OWN, press, question, quote, vote } from '../../notifications/replies';
import { come, DONE, GROUP, n8n, outcome, start, useAnswersStage, written } from './answersStage';
import { credential, instance, SECOND, told, workflow } from './stage';

useAnswersStage();

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
