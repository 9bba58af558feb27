import type { INodeExecutionData, IPollFunctions } from 'n8n-workflow';
import { isFirstPoll, onceEmitted, settle } from '../../../nodes/GreenApiStatusTrigger/emitted';

describe('what a poll has given', () => {
	const output = (): INodeExecutionData[][] => [[{ json: {} }]];
	let told: unknown[];
	let context: IPollFunctions;
	beforeEach(() => {
		told = [];
		context = { __emit: (...parts: unknown[]) => told.push(parts) } as unknown as IPollFunctions;
	});

	it('is noticed when n8n starts an execution with it, before n8n does anything, and once', () => {
		const [first, second] = [output(), output()];
		onceEmitted(context, first, () => told.push('first'));
		onceEmitted(context, second, () => told.push('second'));
		expect(told).toEqual([]);
		context.__emit(second, undefined, undefined);
		context.__emit(first);
		context.__emit(first);
		expect(told).toEqual(['second', [second, undefined, undefined], 'first', [first], [first]]);
	});

	it('counts as taken when n8n goes on with the same registration', () => {
		onceEmitted(context, output(), () => told.push('given'));
		settle({} as IPollFunctions);
		expect(told).toEqual([]);
		settle(context);
		settle(context);
		expect(told).toEqual(['given']);
	});
});

it('the first poll of each registration is known', () => {
	const [one, other] = [{} as IPollFunctions, {} as IPollFunctions];
	expect([one, one, other, one].map(isFirstPoll)).toEqual([true, false, true, false]);
});
