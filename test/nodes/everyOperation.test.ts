// First, since the nodes must find its clock in place.
import { runNode, simulator, useVirtualSimulator } from '../engine/virtualSuite';
import { inVirtualTime } from '../engine/virtualTime';
import { callAsTool, knowsTools, toolOf } from '../engine/asTool';
import { expectNoToken } from '../engine/expectNoToken';
import { asSent, sendReference } from '../engine/reference';
import { documentedAnswer, exampleFile, exampleFiles, exampleForm, ownRequests, sharing, undated } from '../examples';
import { everyOperation, type TitledOperation } from '../titledOperations';
import type { Credential } from '../simulator';
import { findMethod } from '../simulator/methods';

useVirtualSimulator();

/** Runs an operation's example for two items, each of which gets the documented answer. */
async function runTwice(declared: TitledOperation) {
	const credential = simulator.addInstance();
	const answer = documentedAnswer(declared, simulator, credential);
	simulator.answerNext(declared.operation.method, answer, answer);
	return { credential, ...(await runNode(declared.node, { credential, parameters: exampleForm(declared), items: [{}, {}], files: exampleFiles(declared, 2) })) };
}

/** The documented request, sent by axios with the verb that the documentation gives the method. */
async function requestByReference(declared: TitledOperation, credential: Credential) {
	const { operation: { method, example } } = declared;
	const verb = findMethod(method)?.verb;
	if (!verb) throw new Error(`The simulator does not know ${method}`);
	simulator.requests.length = 0;
	await sendReference(credential, verb, method, example.request, exampleFile(declared));
	return simulator.requests.map(asSent)[0];
}

describe.each(everyOperation)('%s', (_, declared) => {
	it('asks as the documentation does, once for each item', async () => {
		const { credential } = await runTwice(declared);
		const requests = ownRequests(simulator.requests, declared).map(asSent);
		const reference = await requestByReference(declared, credential);
		expect(requests).toEqual(declared.key in sharing ? [reference] : [reference, reference]);
	});

	it('makes of the documented answer items that point to their input', async () => {
		const { items, error } = await runTwice(declared);
		expect(error?.message).toBeUndefined();
		const [first, second] = [0, 1].map((item) => items.filter(({ pairedItem }) => (pairedItem as { item: number }).item === item));
		expect(items).toEqual([...first, ...second]);
		expect(first.map(({ json }) => json)).not.toEqual([]);
		expect(second.map(({ json }) => undated(json))).toEqual(first.map(({ json }) => undated(json)));
	});

	const callByAgent = async (credential: Credential) =>
		await inVirtualTime(async () => await callAsTool(toolOf(declared.node), credential, { ...exampleForm(declared), allowDestructive: true }, {}));

	if (exampleFile(declared)) {
		it("says as an AI agent's tool that there is no file: n8n hands none to a tool", async () => {
			await expect(callByAgent(simulator.addInstance())).rejects.toMatchObject({ message: expect.stringContaining('which the item does not have') });
		});
		return;
	}

	// Where n8n does not know tools, there is nothing that allows it.
	if (declared.operation.option?.destroys && !knowsTools) return;

	it("gives the same as an AI agent's tool", async () => {
		const { items, credential } = await runTwice(declared);
		simulator.answerNext(declared.operation.method, documentedAnswer(declared, simulator, credential));
		const outputs = await callByAgent(credential);
		expectNoToken(outputs, credential.apiTokenInstance);
		expect([...outputs, ...outputs].map(({ json }) => undated(json))).toEqual(items.map(({ json }) => undated(json)));
	});
});
