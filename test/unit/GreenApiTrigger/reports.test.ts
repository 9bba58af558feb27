import type { INode, NodeApiError } from 'n8n-workflow';
import { Reports } from '../../../nodes/GreenApiTrigger/reports';
import { Failure, refusal } from '../../../nodes/shared/failures/failure';

const [SECOND, MINUTE, HOUR] = [1000, 60_000, 3_600_000];
const HIDDEN = 'd75b3a66374942c5b3c019c698abc2067e151558acbd412345';

const node = { id: 'n', name: 'Trigger', type: 't', typeVersion: 1, position: [0, 0], parameters: {} } satisfies INode;

let now = 0;
let log: string[] = [];
let recorded: NodeApiError[] = [];

function reports(records = true): Reports {
	const write = (text: string) => void log.push(text);
	const logger = { debug: write, info: write, warn: write, error: write };
	return new Reports({ getNode: () => node, logger, ...(records && { saveFailedExecution: (error: Error) => void recorded.push(error as NodeApiError) }) } as never);
}

beforeEach(() => {
	[now, log, recorded] = [1_000_000, [], []];
	jest.spyOn(performance, 'now').mockImplementation(() => now);
});
afterEach(() => jest.restoreAllMocks());

const titles = () => recorded.map(({ message }) => message);

const passing = (title = 'It is away') => new Failure({ title, advice: 'Wait', mayBeDone: false, transient: true });
const inDoubt = () => new Failure({ title: 'It is a page', advice: 'Look', mayBeDone: true });
const lasting = (title = 'It has expired') => refusal(title, 'Renew it');

it('tells the same once an hour, and another at once', () => {
	const told = reports();
	for (const [passed, failure] of [[0, lasting()], [SECOND, lasting()], [0, lasting('It is deleted')], [HOUR - 2 * SECOND, lasting()], [SECOND, lasting()], [0, lasting('It is deleted')]] as const) {
		now += passed;
		told.tell(failure, '');
	}
	expect(titles()).toEqual(['It has expired', 'It is deleted', 'It has expired']);
});

it('records each where it is no condition that lasts', () => {
	const told = reports();
	[1, 2].forEach(() => told.record(lasting('Given up'), ''));
	expect(titles()).toEqual(['Given up', 'Given up']);
});

it('writes title and advice into the log as well, and only there where n8n records no failures', () => {
	reports(false).tell(lasting(), '');
	reports().tell(lasting(), '');
	expect(log).toEqual(['GREEN-API Trigger: It has expired. Renew it', 'GREEN-API Trigger: It has expired. Renew it']);
	expect(recorded).toMatchObject([{ message: 'It has expired', description: 'Renew it' }]);
});

it('shows no token', () => {
	reports().tell(lasting(`It is at /waInstance1/${HIDDEN}`), HIDDEN);
	expect(JSON.stringify([log, recorded, titles()])).not.toContain(HIDDEN.slice(0, 12));
});

describe('an outage', () => {
	it.each([
		['passes by itself', passing, [0, 0, 0, 1]],
		['is no refusal for certain', inDoubt, [0, 0, 0, 1]],
		['is for somebody to end', lasting, [1, 1, 1, 1]],
	])('that %s is recorded after 0, 30, 59 and 60 seconds so often: %j', (_, failure, counts) => {
		const told = reports();
		const recordedAt = [0, 30, 29, 1].map((seconds) => {
			now += seconds * SECOND;
			told.tellOutage(failure(), '');
			return recorded.length;
		});
		expect([recordedAt, log.length]).toEqual([counts, counts[0] === 1 ? 1 : 4]);
	});

	it('that was over in between begins anew', () => {
		const told = reports();
		told.tellOutage(passing(), '');
		now += 40 * SECOND;
		told.noteReading();
		now += 40 * SECOND;
		told.tellOutage(passing(), '');
		expect(recorded).toEqual([]);
	});

	it('counts from when it was noted, whatever was in the way first', () => {
		const told = reports();
		expect(told.noteOutage()).toBe(now);
		now += MINUTE;
		expect(told.noteOutage()).toBe(now - MINUTE);
		told.tellOutage(passing(), '');
		expect(titles()).toEqual(['It is away']);
	});

	it('is said to be over, once', () => {
		const told = reports();
		told.noteReading();
		told.noteOutage();
		[1, 2].forEach(() => told.noteReading());
		expect(log).toEqual(["The GREEN-API Trigger reads the instance's queue again"]);
	});
});
