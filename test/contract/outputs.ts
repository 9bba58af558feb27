import type { INodeExecutionData } from 'n8n-workflow';
import { answerQuestion } from '../engine/answerQuestion';
import type { Outcome } from '../engine/runNode';
import { simulator } from '../engine/virtualSuite';
import { tryExample } from '../faults/exampleTrial';
import { observe } from '../faults/observe';
import type { Operation } from '../faults/operations';
import { type OnError, onErrorModes } from '../faults/plan';
import { type Happening, once } from '../faults/row';
import { exampleForm } from '../examples';
import { type Fault, validation400 } from '../simulator';
import { type TitledOperation, waits } from '../titledOperations';

const refusal = (): Fault => validation400("'minutes' must be a number");

const unharmed: Happening = { answers: () => [] };

const refused: Happening = once(refusal());

const DAY = 24 * 60 * 60;

/** What is the same in each run: of a time, which goes on from test to test, only the day and the time zone. */
function lasting(name: string, value: unknown): unknown {
	// Newer versions of n8n alone note it beside a file's size in words.
	if (name === 'bytes') return undefined;
	if (name === 'timestamp') return Math.floor(Number(value) / DAY) * DAY;
	// A link to the simulator's file.
	if (name === 'downloadUrl') return String(value).replace(/^http:\/\/127\.0\.0\.1:\d+\/media\/\d+/, 'https://…');
	if (name === 'respondedAt') return '…';
	return name === 'time' ? String(value).replace(/T.*(?=-)/, 'T…') : value;
}

/** Items as they are stored: what hides from copies is not part of them. */
const stored = (items: INodeExecutionData[]): unknown => JSON.parse(JSON.stringify(items, lasting));

function shown({ items, errorItems, error }: Outcome): object {
	return {
		items: stored(items),
		...(errorItems.length > 0 && { errorItems: stored(errorItems) }),
		...(error && { error: { message: error.message, description: error.description, httpCode: error.httpCode } }),
	};
}

/** What comes out when all goes well, and when the second item is refused, in each mode of On Error. */
async function outputsBy(run: (isRefused: boolean, onError: OnError) => Promise<Outcome>): Promise<object> {
	const outputs: Record<string, object> = { 'all well': shown(await run(false, 'stopWorkflow')) };
	for (const [inWords, mode] of onErrorModes) outputs[`the second refused, ${inWords}`] = shown(await run(true, mode));
	return outputs;
}

/** What an operation gives for two items, and when the second is refused, in each mode of On Error; and what Simplify makes of it. */
export async function outputsOf(operation: Operation): Promise<object> {
	const run = async (tried: Operation, happening: Happening, onError: OnError) =>
		(await observe({ operation: tried, items: 2, from: 1, happening, settings: { onError } })).outcome;
	const outputs = await outputsBy(async (isRefused, onError) => await run(operation, isRefused ? refused : unharmed, onError));
	if (operation.kind !== 'reads') return outputs;
	// Which item asks for the names does not matter.
	const simplified = { ...operation, parameters: { ...operation.parameters, simplify: true }, itemOf: () => 0 };
	return { ...outputs, 'all well, simplified': shown(await run(simplified, unharmed, 'stopWorkflow')) };
}

/** What an operation that waits gives for the answer to its example. */
async function answered(declared: TitledOperation): Promise<object> {
	const { outcome } = await tryExample(declared, { items: 1, onError: 'stopWorkflow' });
	const items = await answerQuestion(declared.node, simulator.credential, exampleForm(declared), outcome, { approved: 'true' });
	return { 'all well': { items: stored(items) } };
}

/** The same of an operation's example. */
export const outputsOfExample = async (declared: TitledOperation): Promise<object> => {
	if (waits(declared)) return await answered(declared);
	return await outputsBy(async (isRefused, onError) => {
		const fault = isRefused ? refusal() : undefined;
		return (await tryExample(declared, { items: 2, onError, fault })).outcome;
	});
};
