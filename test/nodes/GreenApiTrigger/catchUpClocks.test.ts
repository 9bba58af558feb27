// First, since the nodes must find its clock in place.
import '../../engine/virtualSuite';
import { passTime, virtualNow } from '../../engine/virtualTime';
import { HOUR, killAndStart, loadedAnew, MINUTE, texts, useStage, workflow } from './stage';
import { endDetachedWork } from '../../engine/detached';
import { begin, catching, DAY, inBoth, LOOK, onlyInJournal } from './catchingUp';

useStage();

/** Sets n8n's clock so far ahead of GREEN-API's; behind it with a negative number. Milliseconds. */
const setClock = (ahead: number): void => void jest.mocked(Date.now).mockImplementation(() => virtualNow() + ahead);

describe.each([HOUR, -HOUR, 5 * DAY, -5 * DAY])("where n8n's clock is %d ms ahead", (ahead) => {
	afterEach(() => setClock(0));

	it.each([
		['all the time', ahead, ahead],
		['from the restart on', 0, ahead],
		['up to the restart', ahead, 0],
	])('%s, what came within three hours in which n8n was off starts it once', async (_, before, after) => {
		setClock(before);
		await begin(catching());
		await passTime(LOOK);
		inBoth('one');
		await passTime(MINUTE);
		const { stored } = workflow;
		await workflow.unpublish();
		endDetachedWork();
		const words = ['first', 'second', 'third'];
		for (const word of words) {
			await passTime(MINUTE);
			onlyInJournal(word);
			await passTime(HOUR);
		}
		setClock(after);
		workflow.stored = stored;
		await workflow.restart(loadedAnew());
		await passTime(2 * LOOK);
		expect(texts()).toEqual(['one', ...words]);
	});

	it('what was handled before a restart is not forgotten before its time', async () => {
		setClock(ahead);
		await begin(catching(), {}, { knowsKeys: false });
		await passTime(LOOK);
		inBoth('one');
		await passTime(MINUTE);
		await killAndStart();
		await passTime(3 * LOOK);
		expect(texts()).toEqual(['one']);
	});

	it('nothing from before the first publishing starts it', async () => {
		setClock(ahead);
		await begin();
		onlyInJournal('one');
		await passTime(MINUTE);
		await workflow.republish(catching());
		await passTime(2 * LOOK);
		expect(texts()).toEqual([]);
	});
});

it('a moment that was noted while the clock was ahead keeps nothing back once it is right', async () => {
	setClock(5 * DAY);
	await begin(catching());
	inBoth('one');
	await passTime(1000);
	setClock(0);
	await killAndStart();
	await passTime(MINUTE);
	onlyInJournal('two');
	await passTime(2 * LOOK);
	expect(texts()).toEqual(['one', 'two']);
});
