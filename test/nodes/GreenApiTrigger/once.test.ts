// First, since the nodes must find its clock in place.
import { simulator, useVirtualSimulator } from '../../engine/virtualSuite';
import { inVirtualTime, passTime } from '../../engine/virtualTime';
import { useTriggeredWorkflows } from '../../engine/runTrigger';
import { notification } from '../../simulator';
import { FINISHES, IMMEDIATELY, reading, SUCCESSFULLY } from './reading';

useVirtualSimulator();
useTriggeredWorkflows();

const forms = [FINISHES, SUCCESSFULLY, IMMEDIATELY];

describe.each(forms)('with %j', (form) => {
	it('a message that comes again under another receipt is started once', async () => {
		const { workflow, write, waiting, texts } = reading(form);
		await workflow.publish();
		for (const text of ['one', 'two', 'one']) write(text, `3EB0${text}`);
		await passTime(10_000);
		expect([texts(), waiting()]).toEqual([['one', 'two'], 0]);
	});

	it('what happens again without an ID is started again', async () => {
		const { workflow, instance, waiting } = reading({ ...form, events: ['accountStateChanged'] });
		await workflow.publish();
		for (let time = 0; time < 2; time++) simulator.notify(notification({ typeWebhook: 'stateInstanceChanged', stateInstance: 'notAuthorized' }), instance.idInstance);
		await passTime(10_000);
		expect([workflow.executions.length, waiting()]).toEqual([2, 0]);
	});

	it('a removal whose answer is lost is made again, without a second start', async () => {
		const { workflow, write, waiting, texts, asked } = reading(form);
		await workflow.publish();
		simulator.answerNext('deleteNotification', { cut: 'after' });
		['one', 'two'].forEach((text) => write(text));
		await passTime(30_000);
		expect([texts(), waiting()]).toEqual([['one', 'two'], 0]);
		expect(asked('deleteNotification')).toBe(3);
		expect(workflow.failureTexts).toEqual([]);
	});

	it('a removal that fails for long is made when it can be, without a second start', async () => {
		const { workflow, write, waiting, texts } = reading(form);
		await workflow.publish();
		simulator.answerNext('deleteNotification', ...Array.from({ length: 12 }, () => ({ status: 502, body: 'Bad gateway' })));
		['one', 'two'].forEach((text) => write(text));
		await passTime(10 * 60_000);
		expect([texts(), waiting()]).toEqual([['one', 'two'], 0]);
	});
});

it.each([
	[true, FINISHES, 1],
	[false, FINISHES, 2],
	[true, IMMEDIATELY, 1],
	[true, SUCCESSFULLY, 2],
])('n8n that knows keys: %s, and a process that ends during an execution: with %j it is started %i times', async (knowsKeys, form, times) => {
	const { workflow, write, waiting, texts } = reading(form, { knowsKeys, graceMs: 0 });
	let isFirst = true;
	workflow.onExecution = () => {
		const ending = isFirst ? 'never' : 'success';
		isFirst = false;
		return ending;
	};
	await workflow.publish();
	write('one');
	await passTime(1000);
	if (form === IMMEDIATELY) {
		// As if the removal had not got through.
		expect(waiting()).toBe(0);
		return;
	}
	await inVirtualTime(async () => await workflow.restart());
	await passTime(60_000);
	expect([texts(), waiting()]).toEqual([Array<string>(times).fill('one'), 0]);
});

it('a notification that ends n8n each time is given up, since starts are counted before they happen', async () => {
	const { workflow, write, waiting } = reading(FINISHES, { knowsKeys: false, graceMs: 0 });
	workflow.onExecution = ({ items: [{ json }] }) => (json.text === 'deadly' ? 'never' : 'success');
	await workflow.publish();
	['deadly', 'next'].forEach((text) => write(text));
	for (let start = 0; start < 4; start++) {
		await passTime(5000);
		await inVirtualTime(async () => await workflow.restart());
	}
	await passTime(60_000);
	expect(workflow.events.map(({ text }) => text)).toEqual(['deadly', 'deadly', 'deadly', 'next']);
	expect(waiting()).toBe(0);
	expect(workflow.failureTexts).toEqual([['The trigger has given a notification up after 3 tries', expect.stringMatching(/^n8n has stopped each time/)]]);
});

it.each<[object, string[]]>([
	[FINISHES, ['fail', 'next']],
	[SUCCESSFULLY, ['fail', 'fail', 'next']],
])('n8n that answers at the end of an execution, but never tells the end: with %j the reader goes on', async (form, started) => {
	const { workflow, write, waiting, texts } = reading({ ...form, options: { tries: 2 } }, { losesEnds: true });
	workflow.onExecution = ({ items: [{ json }] }) => (json.text === 'fail' ? 'error' : 'success');
	['fail', 'next'].forEach((text) => write(text));
	await workflow.publish();
	await passTime(10_000);
	expect([texts(), waiting()]).toEqual([started, 0]);
});
