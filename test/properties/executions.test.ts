// First, since the nodes must find its clock in place.
import { useVirtualSimulator } from '../engine/virtualSuite';
import { type Observed, observe, type Trial } from '../faults/observe';
import type { INode } from 'n8n-workflow';
import { shownBy } from '../faults/expectPlan';
import { DONE } from '../faults/expectFailure';
import { deletion, reads, sends } from '../faults/operations';
import { onErrorModes } from '../faults/plan';
import { expectedOf, type Row } from '../faults/row';
import { faultTable } from '../faults/table';
import { asUsual } from '../simulator';
import { fc, LONGEST } from './fixed';

const RUNS = 120;
const TRIES = 3;

const operations = [...sends, ...reads, deletion];

/** The table's faults that are answers: an outage has no place in the order of requests, and is drawn on its own. */
const answering = new Map(faultTable.filter(({ happens }) => happens.refusesFor === undefined).map((row) => [row.fault, row]));

const nothing = 'nothing';

/** What the requests meet, by name; often nothing, so that executions get further than their first item. */
const meetings = fc.array(fc.oneof(fc.constant(nothing), fc.constantFrom(...answering.keys())), { maxLength: 20 });

/** After which request nobody listens, for how many milliseconds. */
const outages = fc.array(fc.tuple(fc.nat(6), fc.constantFrom(300, 2500, 5000, Infinity)), { maxLength: 1 });

const settings = fc.tuple(fc.constantFrom(...onErrorModes.map(([, mode]) => mode)), fc.boolean()).map(([onError, retries]): Partial<INode> => ({
	onError,
	...(retries && { retryOnFail: true, maxTries: TRIES, waitBetweenTries: 1 }),
}));

const scenario = fc.record({
	operation: fc.constantFrom(...operations.map(({ name }) => name)),
	items: fc.integer({ min: 1, max: 12 }),
	settings,
	meetings,
	outages: fc.oneof({ weight: 4, arbitrary: fc.constant([]) }, { weight: 1, arbitrary: outages }),
});

type Scenario = typeof scenario extends fc.Arbitrary<infer Value> ? Value : never;

interface Execution {
	trial: Trial;
	observed: Observed;
	/** The fault of each request; undefined where there was none. */
	rows: Array<Row | undefined>;
}

useVirtualSimulator();

async function execute({ operation: name, items, settings: node, meetings: names, outages: down }: Scenario): Promise<Execution> {
	const rows = names.map((fault) => answering.get(fault));
	const operation = operations.find((known) => known.name === name) ?? sends[0];
	const timeout = rows.find((row) => row?.happens.timeout)?.happens.timeout;
	const answers: Trial['happening']['answers'] = (scene) => rows.map((row) => row?.happens.answers(scene)[0] ?? asUsual);
	const trial: Trial = { operation, items, settings: node, from: 0, happening: { answers, timeout } };
	return { trial, rows, observed: await observe(trial, new Map(down)) };
}

const isStopped = ({ observed }: Execution): boolean => observed.outcome.error !== undefined;

const isFailure = ({ json }: { json: object }): boolean => 'error' in json;

const pairedWith = (output: { pairedItem?: unknown }): number => (output.pairedItem as { item: number }).item;

const descents = (numbers: number[]): number => numbers.filter((number, index) => index > 0 && number < numbers[index - 1]).length;

function everyItemHasOneOutcome(execution: Execution): void {
	const { trial, observed } = execution;
	const shown = shownBy(observed, trial);
	expect(shown.pop()).toEqual([]);
	if (isStopped(execution)) {
		expect(trial.settings.onError).toBe('stopWorkflow');
		expect(shown.flat()).toEqual([]);
		expect(observed.outcome.error?.context.itemIndex).toBeLessThan(trial.items);
		return;
	}
	for (const [item, marks] of shown.entries()) expect([['a failure'], trial.operation.answerFor(item)]).toContainEqual(marks);
}

function nothingIsDoneTwice({ observed: { doneItems } }: Execution): void {
	expect(doneItems).toEqual([...new Set(doneItems)]);
}

function whatIsSaidOfItIsTrue(execution: Execution): void {
	const { trial: { operation: { kind } }, observed: { outcome, doneItems } } = execution;
	if (kind === 'reads' || isStopped(execution)) return;
	const outputs = [...outcome.items, ...outcome.errorItems];
	const denied = outputs.filter((output) => isFailure(output) && !String(output.json.error).includes(`may have been ${DONE[kind]}`)).map(pairedWith);
	const claimed = outputs.filter((output) => !isFailure(output)).map(pairedWith);
	expect(doneItems.filter((item) => denied.includes(item))).toEqual([]);
	expect(claimed.filter((item) => !doneItems.includes(item))).toEqual([]);
}

function aStopSaysHowFarItCame({ trial, observed: { outcome: { error }, doneItems } }: Execution): void {
	const { kind } = trial.operation;
	if (kind === 'reads' || trial.items === 1 || !error) return;
	const before = doneItems.filter((item) => item !== error.context.itemIndex).length;
	expect(error.description).toMatch(new RegExp(before === 0 ? `Nothing was ${DONE[kind]} before it` : `\\b${before} of ${trial.items} items had been ${DONE[kind]} before it`));
}

function itemsTakeTheirTurnsInOrder({ trial, observed: { requestedItems, doneItems } }: Execution): void {
	expect(descents(requestedItems)).toBeLessThanOrEqual(trial.settings.retryOnFail ? TRIES - 1 : 0);
	if (!trial.settings.retryOnFail) expect(descents(doneItems)).toBe(0);
}

/** Whether nothing may be sent after a request that met this. A lasting fault is drawn once here, so an item may outlive it. */
function ends(row: Row | undefined, trial: Trial): boolean {
	const failure = row && expectedOf(row, trial.operation.kind).failure;
	if (!failure || row.happens.lasts) return false;
	return failure.hopeless === true || trial.settings.onError === 'stopWorkflow';
}

function nothingIsSentAfterTheEnd({ trial, rows, observed: { requests } }: Execution): void {
	const last = rows.findIndex((row) => ends(row, trial));
	if (last >= 0 && !trial.settings.retryOnFail) expect(requests.length).toBeLessThanOrEqual(last + 1);
}

function nothingIsRefusedForBeingTooFast({ rows, observed: { requests } }: Execution): void {
	expect(requests.filter(({ status }, index) => status === 429 && rows[index] === undefined)).toEqual([]);
}

const promises = [everyItemHasOneOutcome, nothingIsDoneTwice, whatIsSaidOfItIsTrue, aStopSaysHowFarItCame, itemsTakeTheirTurnsInOrder, nothingIsSentAfterTheEnd, nothingIsRefusedForBeingTooFast];

it('an execution keeps every promise, whatever happens to its requests', async () => {
	await fc.assert(
		fc.asyncProperty(scenario, async (given) => {
			const execution = await execute(given);
			for (const promise of promises) promise(execution);
		}),
		{ numRuns: RUNS },
	);
}, LONGEST);
