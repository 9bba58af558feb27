// First, since the nodes must find its clock in place.
import { simulator } from '../../engine/virtualSuite';
import { passTime } from '../../engine/virtualTime';
import { asked, credential, HOUR, instance, killAndStart, MINUTE, texts, useStage, workflow, write } from './stage';
import { incomingText } from '../../simulator';
import { ANNA, begin, catching, inBoth, LOOK, onlyInJournal } from './catchingUp';
import { FINISHES, IMMEDIATELY, SUCCESSFULLY } from './reading';

useStage();

const forms = [FINISHES, SUCCESSFULLY, IMMEDIATELY];

/** A message of which the journal tells, late by the queue. */
const late = (text: string): void => void simulator.notify({ ...incomingText({ text, idMessage: `3EB0${text}`, sender: ANNA }), instanceData: { idInstance: Number(credential.idInstance), wid: '', typeInstance: 'whatsapp' } }, credential.idInstance);

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
