// First, since the nodes must find its clock in place.
import { simulator } from '../../engine/virtualSuite';
import { passTime, virtualNow } from '../../engine/virtualTime';
import { asked, fail, HOUR, instance, MINUTE, publish, requestsFor, SECOND, texts, times, told, useStage, workflow, write } from './stage';
import { badGateway502, expired400, type Fault, tooManyRequests429, unauthorized401 } from '../../simulator';

useStage();

const answer = (body?: object | string | null): Fault => ({ status: 200, body });

const UNREADABLE = "GREEN-API's answer is not a notification";

type Outage = [string, Fault, title: string];

/** What may pass by itself. */
const passing: Outage[] = [
	['a connection that ends', { cut: 'before' }, 'The connection to GREEN-API broke off'],
	['a web server without GREEN-API behind it', badGateway502(), 'GREEN-API is out of reach for the moment'],
	['an internal fault', { status: 500, body: 'Internal' }, 'GREEN-API could not handle the request'],
	['a page', { status: 200, body: '<html>Sign in</html>' }, UNREADABLE],
	['a text', answer('OK'), UNREADABLE],
	['a list', answer([]), UNREADABLE],
	['an empty object', answer({}), UNREADABLE],
	['a notification without receiptId', answer({ body: {} }), UNREADABLE],
	['a notification whose receiptId is nothing', answer({ receiptId: null, body: {} }), UNREADABLE],
];

/** What somebody has to change. */
const lasting: Outage[] = [
	['a wrong token', unauthorized401(), 'GREEN-API does not accept the API Token'],
	['an expired instance', expired400(), 'The instance has expired'],
];

describe('publishing while GREEN-API is away', () => {
	it.each([...passing, ...lasting])('succeeds, asks now and then, and tells it once an hour: %s', async (_, fault, title) => {
		fail(2000, fault);
		await publish();
		await passTime(HOUR - 2 * MINUTE);
		expect([told(), workflow.isPublished, workflow.errors]).toEqual([[title], true, []]);
		expect(requestsFor()).toBeGreaterThan(55);
		expect(requestsFor()).toBeLessThan(600);
		await passTime(5 * MINUTE);
		expect(told()).toEqual([title, title]);
	});

	it.each(passing)('tells what may pass only when it has lasted a minute: %s', async (_, fault) => {
		fail(2000, fault);
		await publish();
		await passTime(50 * SECOND);
		expect([told(), workflow.log.length > 0]).toEqual([[], true]);
		await passTime(2 * MINUTE);
		expect(told()).toHaveLength(1);
	});

	it.each(lasting)('tells at once what somebody has to change, with what to do: %s', async (_, fault) => {
		fail(10, fault);
		await publish();
		await passTime(SECOND);
		expect(workflow.failureTexts).toEqual([[expect.any(String), expect.stringMatching(/console/)]]);
	});

	it.each([...passing, ...lasting])('reads all that has waited, in order, when it is over: %s', async (_, fault) => {
		fail(5, fault);
		await publish();
		write('1', '2', '3');
		await passTime(10 * MINUTE);
		expect([texts(), instance().notifications, workflow.log.at(-1)]).toEqual([['1', '2', '3'], [], "The GREEN-API Trigger reads the instance's queue again"]);
	});

	it.each(passing)('tells nothing of what is over at once: %s', async (_, fault) => {
		await publish();
		simulator.answerNext('receiveNotification', fault);
		await passTime(10 * MINUTE);
		write('1');
		await passTime(SECOND);
		expect([told(), texts()]).toEqual([[], ['1']]);
	});

	it('is waited for only a little when it comes again after it was over', async () => {
		fail(40, badGateway502());
		await publish();
		await passTime(20 * MINUTE);
		simulator.answerNext('receiveNotification', ...times(4, badGateway502()));
		write('1');
		await passTime(SECOND);
		write('2');
		await passTime(15 * SECOND);
		expect(texts()).toEqual(['1', '2']);
	});

	it('is written into the log where n8n records no failures of triggers', async () => {
		fail(2, unauthorized401());
		await publish({}, {}, { savesFailures: false });
		write('1');
		await passTime(5 * MINUTE);
		expect([workflow.failures, workflow.errors, texts()]).toEqual([[], [], ['1']]);
		expect(workflow.log).toContainEqual(expect.stringMatching(/^GREEN-API Trigger: GREEN-API does not accept the API Token\. Copy apiTokenInstance/));
	});
});

describe("n8n's clock that is set back by a day in an outage", () => {
	afterEach(() => void jest.mocked(Date.now).mockImplementation(virtualNow));

	it('keeps nothing from being told, after a minute and then once an hour', async () => {
		fail(2000, badGateway502());
		await publish();
		await passTime(30 * SECOND);
		jest.mocked(Date.now).mockImplementation(() => virtualNow() - 24 * HOUR);
		await passTime(2 * MINUTE);
		expect(told()).toHaveLength(1);
		jest.mocked(Date.now).mockImplementation(() => virtualNow() - 48 * HOUR);
		await passTime(HOUR + MINUTE);
		expect(told()).toHaveLength(2);
	});
});

describe('a server that refuses connections', () => {
	it('does not keep the workflow from being published, and is told after a minute', async () => {
		await publish({}, {}, { apiUrl: 'http://127.0.0.1:1' });
		await passTime(50 * SECOND);
		expect([told(), workflow.isPublished]).toEqual([[], true]);
		await passTime(MINUTE);
		expect(told()).toEqual(['The server under the API URL cannot be reached']);
	});
});

describe('too many requests', () => {
	it('are waited for, and nothing is told of them', async () => {
		simulator.answerNext('receiveNotification', ...times(20, tooManyRequests429()));
		await publish();
		write('1', '2');
		await passTime(2 * MINUTE);
		expect([texts(), told()]).toEqual([['1', '2'], []]);
	});

	it('are told when they last, without asking more often than once a second', async () => {
		simulator.answerNext('receiveNotification', ...times(9000, tooManyRequests429()));
		await publish();
		await passTime(20 * MINUTE);
		expect(told()).toEqual(['GREEN-API is receiving too many requests for this instance']);
		expect(asked('receiveNotification').length).toBeLessThan(20 * 60);
	});
});

describe('an empty answer that comes at once', () => {
	it.each([
		['null', answer(null)],
		['nothing', answer()],
		['an empty text', answer('')],
	])('is followed by the next request after a second: %s', async (_, fault) => {
		simulator.answerNext('receiveNotification', ...times(9000, fault));
		await publish();
		await passTime(10 * MINUTE);
		const { length } = asked('receiveNotification');
		expect([length > 590, length < 610, told()]).toEqual([true, true, []]);
	});
});
