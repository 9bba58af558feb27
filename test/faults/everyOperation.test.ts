// First, since the nodes must find its clock in place.
import { useVirtualSimulator } from '../engine/virtualSuite';
import { type Change, type Method, methods } from '../../nodes/shared/api/methods';
import type { Outcome } from '../engine/runNode';
import { undated } from '../examples';
import { everyOperation, type TitledOperation } from '../titledOperations';
import type { Fault } from '../simulator';
import { tryExample } from './exampleTrial';
import type { OnError } from './plan';

useVirtualSimulator();

const ITEMS = 3;

/** What each item puts out. */
const outputsOf = ({ items }: Outcome): unknown[][] =>
	Array.from({ length: ITEMS }, (_, item) => items.filter(({ pairedItem }) => (pairedItem as { item: number }).item === item).map(({ json }) => undated(json)));

/** Operations to which an empty answer says something: that the instance is being created. */
const NOTHING_SAYS_SOMETHING = ['greenApi.account.getState'];

/** An answer that a method does not give: content where there should be none, and none where there should be some. */
const unexpectedAnswer = ({ key, operation: { example } }: TitledOperation): Fault => ({
	status: 200,
	body: example.answer === '' || NOTHING_SAYS_SOMETHING.includes(key) ? { unexpected: true } : null,
	taken: true,
});

/** Expects the words of a failure that leaves open whether what was asked for was done: that it may have been, and what to do then. */
function expectOpenWords(title: unknown, advice: unknown, reason: RegExp, change: Change | undefined): void {
	expect(title).toMatch(reason);
	expect(advice).not.toBe('');
	if (!change) return expect(`${title} ${advice}`).not.toMatch(/may have been|does no harm|before you send it again/);
	expect(title).toMatch(new RegExp(`^The ${change.noun} may have been ${change.verb}\\. `));
	expect(advice).toContain(change.isRepeatable ? `${change.doing} it once more does no harm` : `Look at ${change.lookAt} before you send it again`);
}

describe.each(everyOperation)('%s', (_, declared) => {
	const { change }: Method = methods[declared.operation.method];

	// Reads may be under way together once the first item is answered; what changes something goes one after the other.
	const faulty = change ? 1 : 0;

	const tryWith = async (fault: Fault, onError: OnError) => await tryExample(declared, { items: ITEMS, onError, fault, faulty });

	/** Expects that the faulty item alone has failed, for this reason. */
	function expectOneFailure(outcome: Outcome, reason: RegExp): void {
		const outputs = outputsOf(outcome);
		const [{ error, details }, ...others] = outputs[faulty] as Array<Record<string, unknown>>;
		expect(others).toEqual([]);
		expectOpenWords(error, details, reason, change);
		expectSound(outcome, outputs.toSpliced(faulty, 1));
	}

	/** Expects that all of these outputs are those of an item that nothing happened to. */
	function expectSound({ error }: Outcome, outputs: unknown[][]): void {
		expect(error?.message).toBeUndefined();
		const [rows] = outputs.slice(-1);
		expect(rows).not.toEqual([]);
		expect(rows.filter((row) => 'error' in (row as object))).toEqual([]);
		expect(outputs).toEqual(outputs.map(() => rows));
	}

	it('stops where a failure leaves open what was done, and says so in its own words', async () => {
		const { outcome: { status, items, error }, requests } = await tryWith({ status: 500, taken: true }, 'stopWorkflow');
		expect([status, items, error?.context.itemIndex, error?.httpCode]).toEqual(['error', [], faulty, '500']);
		expectOpenWords(error?.message, error?.description, /could not handle the request/, change);
		expect(error?.description).toContain(change ? `1 of 3 items had been ${change.verb} before it, and no retry repeats them; the items after it were not sent` : '');
		expect(requests).toHaveLength(faulty + 1);
	});

	it('takes no other answer for a success, and goes on with the next item', async () => {
		const { outcome, requests } = await tryWith(unexpectedAnswer(declared), 'continueRegularOutput');
		expectOneFailure(outcome, /GREEN-API's answer is not /);
		expect(requests).toHaveLength(ITEMS);
	});

	it(change?.isRepeatable === false ? 'is not repeated after a connection that broke off' : 'is repeated after a connection that broke off', async () => {
		const { outcome, requests } = await tryWith({ cut: 'after' }, 'continueRegularOutput');
		if (change?.isRepeatable === false) expectOneFailure(outcome, /connection to GREEN-API broke off/);
		else expectSound(outcome, outputsOf(outcome));
		expect(requests).toHaveLength(change?.isRepeatable === false ? ITEMS : ITEMS + 1);
	});
});
