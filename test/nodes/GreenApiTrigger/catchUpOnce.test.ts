// First, since the nodes must find its clock in place.
import { simulator } from '../../engine/virtualSuite';
import { passTime } from '../../engine/virtualTime';
import { asked, credential, HOUR, instance, killAndStart, MINUTE, SECOND, texts, useStage, workflow, write } from './stage';
import { notification } from '../../simulator';
import { FINISHES, IMMEDIATELY, SUCCESSFULLY } from './reading';
import { ANNA, begin, catching, endAfter, inBoth, late, LOOK, onlyInJournal } from './journal';

useStage();

const forms = [FINISHES, SUCCESSFULLY, IMMEDIATELY];

describe.each(forms)('with %j', (form) => {
	it('what is only in the journal starts the workflow once, and what came by the queue not again', async () => {
		await begin(catching(form));
		await passTime(MINUTE);
		inBoth('one');
		onlyInJournal('two');
		await passTime(2 * LOOK);
		expect(texts()).toEqual(['one', 'two']);
		expect(asked('deleteNotification')).toHaveLength(1);
		expect(workflow.failures).toEqual([]);
	});

	it('what comes late by the queue does not start it again', async () => {
		await begin(catching(form));
		onlyInJournal('one');
		await passTime(2 * LOOK);
		late('one');
		await passTime(LOOK);
		expect([texts(), instance().notifications]).toEqual([['one'], []]);
	});

	it.each([true, false])('nor after n8n was killed, where it knows keys: %s', async (knowsKeys) => {
		await begin(catching(form), {}, { knowsKeys });
		inBoth('one');
		inBoth('two');
		await passTime(MINUTE);
		await killAndStart();
		await passTime(2 * LOOK);
		expect(texts()).toEqual(['one', 'two']);
	});

	it('n8n knows by its key what was handled and is not remembered', async () => {
		await begin(catching(form));
		inBoth('one');
		write('two');
		await passTime(MINUTE);
		workflow.stored = workflow.stored.replace(/"keys":"[^"]*"/, '"keys":""');
		await killAndStart();
		await passTime(2 * LOOK);
		expect([texts(), workflow.refused]).toEqual([['one', 'two'], 1]);
	});

	it.each([
		[true, 1],
		[false, 2],
	])('where n8n knows keys: %s, and is killed right after a message of the journal, that one starts it %i times', async (knowsKeys, times) => {
		await begin(catching(form), {}, { knowsKeys });
		onlyInJournal('one');
		await passTime(LOOK);
		await killAndStart();
		await passTime(2 * LOOK);
		// A try of which nobody knows the end is made again, as with the queue.
		expect(texts()).toEqual(Array<string>(form === SUCCESSFULLY ? 2 : times).fill('one'));
	});

	it('after two days all starts it once: the queue has the last of them, the journal the others', async () => {
		await begin(catching(form));
		inBoth('first');
		await passTime(MINUTE);
		const words = Array.from({ length: 8 }, (_, at) => `word ${at}`);
		await killAndStart(async () => {
			for (const word of words) {
				await passTime(6 * HOUR);
				inBoth(word);
			}
			await passTime(HOUR);
		});
		await passTime(MINUTE);
		expect(texts()).toEqual(['first', ...words.slice(4), ...words.slice(0, 4)]);
		await passTime(2 * LOOK);
		expect(texts()).toHaveLength(1 + words.length);
	});
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
