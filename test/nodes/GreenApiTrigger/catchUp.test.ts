// First, since the nodes must find its clock in place.
import { simulator } from '../../engine/virtualSuite';
import { passTime } from '../../engine/virtualTime';
import { asked, credential, HOUR, instance, killAndStart, MINUTE, SECOND, texts, useStage, workflow, write } from './stage';
import { sleep } from 'n8n-workflow';
import { notification } from '../../simulator';
import { ANNA, begin, catching, DAY, inBoth, LOOK, onlyInJournal } from './catchingUp';
import { FINISHES, IMMEDIATELY, SUCCESSFULLY } from './reading';

useStage();

async function endAfter(milliseconds: number): Promise<'success'> {
	await sleep(milliseconds);
	return 'success';
}

const looks = () => asked('lastIncomingMessages');

it('what is younger than three minutes waits for the next look', async () => {
	await begin(catching());
	await passTime(13 * MINUTE);
	onlyInJournal('one');
	await passTime(4 * MINUTE);
	expect([looks().length, texts()]).toEqual([2, []]);
	await passTime(15 * MINUTE);
	expect(texts()).toEqual(['one']);
});

it('nothing from before the first publishing with the option starts it', async () => {
	await begin();
	await passTime(LOOK);
	onlyInJournal('one');
	await passTime(LOOK);
	expect(looks()).toEqual([]);
	await workflow.republish(catching());
	await passTime(LOOK);
	onlyInJournal('two');
	await passTime(LOOK);
	await workflow.republish({});
	onlyInJournal('three');
	await passTime(LOOK);
	await workflow.republish(catching());
	await passTime(2 * LOOK);
	expect(texts()).toEqual(['two']);
});

it('nor after a restart right behind it, although what is younger than three minutes waits', async () => {
	await begin();
	onlyInJournal('before');
	await passTime(MINUTE);
	await workflow.republish(catching());
	await passTime(MINUTE);
	inBoth('one');
	await passTime(MINUTE);
	await killAndStart();
	await passTime(2 * LOOK);
	expect(texts()).toEqual(['one']);
});

it('does not look for events that the journal does not have', async () => {
	await begin({ ...catching(), events: ['deliveryStatusChanged', 'messageSentFromPhone'] });
	await passTime(LOOK);
	expect(looks()).toEqual([]);
});

it('looks as far back as it has to, at least 20 minutes and at most 30 days', async () => {
	await begin(catching());
	await passTime(2 * LOOK);
	write('one');
	await passTime(MINUTE);
	await killAndStart(async () => await passTime(40 * DAY));
	await passTime(MINUTE);
	expect(looks().map(({ query }) => query.minutes)).toEqual(['20', '21', '36', '43200']);
});

it('looks after an outage of more than two minutes, and not after a shorter one', async () => {
	await begin(catching());
	await passTime(6 * MINUTE);
	simulator.answerNext('receiveNotification', ...Array.from({ length: 3 }, () => ({ status: 502, body: 'Bad gateway' })));
	await passTime(2 * MINUTE);
	expect(looks()).toHaveLength(1);
	simulator.answerNext('receiveNotification', ...Array.from({ length: 30 }, () => ({ status: 502, body: 'Bad gateway' })));
	onlyInJournal('one');
	await passTime(8 * MINUTE);
	expect([looks().length, texts()]).toEqual([2, ['one']]);
});

it.each([
	['refuses', { status: 403, body: 'Forbidden' }],
	['is away', { status: 502, body: 'Bad gateway' }],
	['gives a text', { status: 200, body: 'sorry' }],
	['gives a list of numbers', { status: 200, body: [1, 2] }],
	['gives what is cut off', { status: 200, body: '[{"type":"incoming","idMe' }],
])('a journal that %s holds nothing up, and is looked at again', async (_, fault) => {
	await begin(catching());
	await passTime(3 * MINUTE);
	onlyInJournal('one');
	simulator.answerNext('lastIncomingMessages', ...Array.from({ length: 9 }, () => fault));
	await passTime(12 * MINUTE + 30 * SECOND);
	write('two');
	await passTime(2 * SECOND);
	expect(texts()).toEqual(['two']);
	simulator.answerNext('lastIncomingMessages');
	await passTime(HOUR);
	expect(texts()).toEqual(['two', 'one']);
	expect(workflow.failures).toEqual([]);
	expect(workflow.log.join()).toContain('the journal of received messages could not be looked at');
});

it('rows of which nothing can be known start nothing', async () => {
	await begin(catching());
	for (const more of [{ idMessage: '' }, { idMessage: null }, { timestamp: 'soon' }, { timestamp: undefined }, { type: 'outgoing' }]) onlyInJournal('odd', more);
	onlyInJournal('one');
	await passTime(2 * LOOK);
	expect(texts()).toEqual(['one']);
});

it('filters apply: what they leave out, and what this account has done, starts nothing', async () => {
	await begin({ ...catching(), events: ['messageReceived', 'reaction'], filters: { text: 'one' } });
	onlyInJournal('one');
	onlyInJournal('other');
	onlyInJournal('one, mine', { senderId: instance().settings.wid });
	onlyInJournal('heart', { typeMessage: 'reactionMessage', textMessage: undefined, extendedTextMessageData: { text: 'one ❤️' }, quotedMessage: { stanzaId: 'Q' } });
	await passTime(2 * LOOK);
	expect(workflow.events.map(({ event, text }) => [event, text])).toEqual(expect.arrayContaining([['messageReceived', 'one'], ['reaction', 'one ❤️']]));
	expect(workflow.events).toHaveLength(2);
});

it('one that does not finish successfully is started again', async () => {
	await begin({ ...catching(SUCCESSFULLY), options: { catchUp: true, tries: 3 } });
	workflow.onExecution = ({ number }) => (number < 3 ? 'error' : 'success');
	onlyInJournal('one');
	await passTime(2 * LOOK);
	expect(texts()).toEqual(['one', 'one', 'one']);
	expect(workflow.failures).toEqual([]);
});

it('the queue has its turn while much is caught up with', async () => {
	await begin(catching(FINISHES));
	for (let at = 0; at < 20; at++) onlyInJournal(`old ${at}`);
	workflow.onExecution = async () => await endAfter(10 * SECOND);
	await passTime(15 * MINUTE + 40 * SECOND);
	write('new');
	await passTime(HOUR);
	const at = texts().indexOf('new');
	expect([texts().length, at > 0 && at < 10]).toEqual([21, true]);
	expect(texts().filter((text) => text !== 'new')).toEqual(Array.from({ length: 20 }, (_, number) => `old ${number}`));
});

it('however many delivery statuses come, what was handled is known after n8n was killed', async () => {
	await begin(catching(), {}, { knowsKeys: false });
	inBoth('one');
	await passTime(MINUTE);
	const status = { typeWebhook: 'outgoingMessageStatus', chatId: ANNA, status: 'delivered', sendByApi: true };
	for (let at = 0; at < 400; at++) simulator.notify(notification({ ...status, idMessage: `BAE5${at}` }), credential.idInstance);
	await passTime(MINUTE);
	inBoth('two');
	await passTime(MINUTE);
	await killAndStart();
	await passTime(2 * LOOK);
	expect(texts()).toEqual(['one', 'two']);
});

it('where n8n is killed while much is caught up with, at most the one that was under way starts it twice', async () => {
	await begin(catching(IMMEDIATELY), {}, { knowsKeys: false });
	const words = Array.from({ length: 340 }, (_, at) => `word ${at}`);
	const before = Math.floor(Date.now() / 1000) + 60;
	words.forEach((word, at) => onlyInJournal(word, { timestamp: before + at }));
	workflow.onExecution = async () => await endAfter(SECOND);
	await workflow.republish(catching());
	await passTime(15 * MINUTE);
	for (let waited = 0; texts().length < 330 && waited < HOUR; waited += 5 * SECOND) await passTime(5 * SECOND);
	expect(texts().length).toBeLessThan(340);
	await killAndStart();
	await passTime(LOOK);
	expect([...new Set(texts())].sort()).toEqual([...words].sort());
	expect(texts().length).toBeLessThanOrEqual(341);
});
