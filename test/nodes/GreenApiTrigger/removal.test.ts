// First, since the nodes must find its clock in place.
import { simulator } from '../../engine/virtualSuite';
import { passTime } from '../../engine/virtualTime';
import { asked, credential, HOUR, instance, MINUTE, publish, SECOND, texts, times, told, useStage, workflow, write } from './stage';
import { badGateway502, type Fault, unauthorized401 } from '../../simulator';

useStage();

const answer = (body?: object | string | null): Fault => ({ status: 200, body });

describe('a notification that is none', () => {
	it.each([[null], ['a text'], [[]], [{}], [5], [{ typeWebhook: 7 }]])('leaves the queue, and nothing behind it is held up: %j', async (body) => {
		await publish();
		simulator.notify(body, credential.idInstance);
		write('behind it');
		await passTime(SECOND);
		expect([texts(), instance().notifications, told(), workflow.log]).toEqual([['behind it'], [], [], []]);
	});
});

describe('an answer that is lost', () => {
	it.each<[string, string, Fault[]]>([
		['of receiveNotification', 'receiveNotification', [{ cut: 'after' }]],
		['half of receiveNotification', 'receiveNotification', [{ halfBody: true }]],
		['of deleteNotification', 'deleteNotification', [{ cut: 'after' }]],
		['half of deleteNotification', 'deleteNotification', [{ halfBody: true }]],
		['of deleteNotification behind a web server', 'deleteNotification', [{ ...badGateway502(), taken: true }]],
		['of deleteNotification twice', 'deleteNotification', [{ cut: 'after' }, { cut: 'after' }]],
		['before deleteNotification', 'deleteNotification', [{ cut: 'before' }]],
		['before deleteNotification, and then of it', 'deleteNotification', [{ cut: 'before' }, { cut: 'after' }]],
		['before deleteNotification, more often than it is tried', 'deleteNotification', times(7, { cut: 'before' })],
	])('starts nothing twice and reports nobody: %s', async (_, method, faults) => {
		await publish();
		simulator.answerNext(method, ...faults);
		write('1', '2', '3');
		await passTime(3 * MINUTE);
		const removed = asked('deleteNotification').flatMap(({ receiptId = [] }) => receiptId);
		expect([texts(), removed.length, new Set(removed).size, instance().notifications]).toEqual([['1', '2', '3'], 3, 3, []]);
		expect([workflow.executions.length, told()]).toEqual([3, []]);
	});
});

describe('a notification that cannot be removed', () => {
	const NO_YES_OR_NO = "GREEN-API's answer is not a yes or no";

	it.each<[string, Fault, string]>([
		['GREEN-API is away', badGateway502(), 'GREEN-API is out of reach for the moment'],
		['the token is wrong', unauthorized401(), 'GREEN-API does not accept the API Token'],
		['a page comes from somewhere on the way', answer('<html>Sign in</html>'), NO_YES_OR_NO],
		['the answer is empty', answer(), NO_YES_OR_NO],
		['the answer says nothing of it', answer({}), NO_YES_OR_NO],
	])('is told once an hour, and starts nothing twice: %s', async (_, fault, title) => {
		await publish();
		simulator.answerNext('deleteNotification', ...times(1000, fault));
		write('1', '2');
		await passTime(HOUR - 5 * MINUTE);
		expect([texts(), told()]).toEqual([['1'], [title]]);
		expect(asked('deleteNotification').length).toBeLessThan(400);
		await passTime(10 * MINUTE);
		expect(told()).toEqual([title, title]);
	});
});

describe('somebody else who removes notifications', () => {
	const OTHERS = "Somebody else takes notifications out of this instance's queue, so some may not start this workflow";
	const gone = answer({ result: false, reason: '' });

	it('is told once an hour, and the workflow goes on', async () => {
		await publish();
		for (const text of ['1', '2', '3']) {
			simulator.answerNext('deleteNotification', gone);
			write(text);
			await passTime(25 * MINUTE);
		}
		expect([texts(), told(), instance().notifications]).toEqual([['1', '2', '3'], [OTHERS], []]);
		simulator.answerNext('deleteNotification', gone);
		write('4');
		await passTime(MINUTE);
		expect([texts(), workflow.failureTexts.at(-1)]).toEqual([['1', '2', '3', '4'], [OTHERS, expect.stringMatching(/each instance needs one reader$/)]]);
		expect(told()).toEqual([OTHERS, OTHERS]);
	});

	it('is no reason to hurry while the notification comes again and again', async () => {
		await publish();
		simulator.answerNext('deleteNotification', ...times(1000, gone));
		write('1');
		await passTime(2 * MINUTE);
		expect([texts(), asked('deleteNotification').length < 123]).toEqual([['1'], true]);
	});

	it('is not told of where an earlier try may have removed it', async () => {
		await publish();
		simulator.answerNext('deleteNotification', { cut: 'after' }, answer({ result: false, reason: '' }));
		write('1');
		await passTime(MINUTE);
		expect(told()).toEqual([]);
	});
});
