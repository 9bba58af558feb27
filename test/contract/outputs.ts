import type { INodeExecutionData } from 'n8n-workflow';
import type { Outcome } from '../engine/runNode';
import { observe } from '../faults/observe';
import type { Operation } from '../faults/operations';
import { type OnError, onErrorModes } from '../faults/plan';
import { type Happening, once } from '../faults/row';
import { validation400 } from '../simulator';

const unharmed: Happening = { answers: () => [] };

const refused: Happening = once(validation400("'minutes' must be a number"));

const DAY = 24 * 60 * 60;

/** Times are those of the clock, which goes on from test to test: only the day is the same. */
const ofTheDay = (name: string, value: unknown): unknown => (name === 'timestamp' ? Math.floor(Number(value) / DAY) * DAY : value);

/** Items as they are stored: what hides from copies is not part of them. */
const stored = (items: INodeExecutionData[]): unknown => JSON.parse(JSON.stringify(items, ofTheDay));

function shown({ items, errorItems, error }: Outcome): object {
	return {
		items: stored(items),
		...(errorItems.length > 0 && { errorItems: stored(errorItems) }),
		...(error && { error: { message: error.message, description: error.description, httpCode: error.httpCode } }),
	};
}

const run = async (operation: Operation, happening: Happening, onError: OnError): Promise<object> =>
	shown((await observe({ operation, items: 2, from: 1, happening, settings: { onError } })).outcome);

/** What an operation gives for two items, and when the second is refused, in each mode of On Error. */
export async function outputsOf(operation: Operation): Promise<object> {
	const outputs: Record<string, object> = { 'all well': await run(operation, unharmed, 'stopWorkflow') };
	for (const [inWords, mode] of onErrorModes) outputs[`the second refused, ${inWords}`] = await run(operation, refused, mode);
	return outputs;
}
