// First, since the nodes must find its clock in place.
import { simulator, useVirtualSimulator } from '../engine/virtualSuite';
import { runNode } from '../engine/runNode';
import { inVirtualTime, virtualNow, virtualSleep } from '../engine/virtualTime';
import { filledJournals } from '../faults/instance';
import { inputs, reads, sends } from '../faults/operations';
import type { ReceivedRequest } from '../simulator';
import { methods, type MethodName } from '../../nodes/shared/api/methods';
import { fc, LONGEST } from './fixed';

const operations = [...sends, ...reads];

const execution = fc.record({ operation: fc.constantFrom(...operations.map(({ name }) => name)), items: fc.integer({ min: 1, max: 8 }), start: fc.nat(1500) });

useVirtualSimulator();

/** The requests of a method that came when it had been used up for the second before them. */
function tooEarly(requests: ReceivedRequest[], method: MethodName): ReceivedRequest[] {
	const ofMethod = requests.filter(({ apiMethod }) => apiMethod === method);
	const { perSecond } = methods[method];
	return ofMethod.filter(({ at }, index) => index >= perSecond && at - ofMethod[index - perSecond].at < 1000);
}

it('executions that share an instance never use its allowance up together, and all get their answers', async () => {
	await fc.assert(
		fc.asyncProperty(fc.array(execution, { minLength: 2, maxLength: 4 }), async (executions) => {
			simulator.reset();
			const credential = simulator.addInstance(filledJournals(virtualNow()));
			const outcomes = await Promise.all(
				executions.map(async ({ operation: name, items, start }) =>
					await inVirtualTime(async () => {
						await virtualSleep(start);
						const operation = operations.find((known) => known.name === name) ?? sends[0];
						return await runNode(operation.node, { credential, parameters: operation.parameters, items: inputs(items) });
					}),
				),
			);
			expect(outcomes.map(({ status }) => status)).toEqual(executions.map(() => 'success'));
			for (const method of Object.keys(methods) as MethodName[]) expect(tooEarly(simulator.requests, method)).toEqual([]);
			expect(simulator.requests.filter(({ status }) => status === 429)).toEqual([]);
		}),
		{ numRuns: 25 },
	);
}, LONGEST);
