// First, since the nodes must find its clock in place.
import { methodsAsked, runNode, simulator, useVirtualSimulator } from '../../engine/virtualSuite';
import { DeleteStatus } from '../../../nodes/DeleteStatus/DeleteStatus.node';
import type { NodeRun } from '../../engine/runNode';
import { badGateway502, type Fault, type Instance } from '../../simulator';

useVirtualSimulator();

const idMessage = 'BAE5F4886F6F2D05';

const posted = (...ids: string[]): Instance['statuses'] =>
	ids.map((id) => ({
		idMessage: id,
		queuedAt: Date.now(),
		journaled: true,
		sendByApi: true,
		recipients: [],
		content: { typeMessage: 'extendedTextMessage', textMessage: 'Oops', extendedTextMessage: { text: 'Oops', backgroundColor: '#228B22', font: 'SERIF', participants: [] } },
	}));

/** Deletes statuses at an instance that has some; tells which are left. */
async function deleteAt(ids: string[], run: Partial<NodeRun>, ...faults: Fault[]) {
	const credential = simulator.addInstance({ statuses: posted(...ids) });
	simulator.answerNext('deleteStatus', ...faults);
	const outcome = await runNode(new DeleteStatus(), { parameters: { idMessage }, ...run, credential });
	const left = simulator.instance(credential.idInstance).statuses.filter(({ deletedAt }) => deletedAt === undefined);
	return { ...outcome, left: left.map((status) => status.idMessage) };
}

it('deletes the status of each item and says so', async () => {
	const { items, left } = await deleteAt(['A', 'B', 'C'], { items: [{ id: 'A' }, { id: 'C' }], parameters: { idMessage: '={{ $json.id }}' } });
	expect(items).toEqual([
		{ json: { deleted: true, idMessage: 'A' }, pairedItem: { item: 0 } },
		{ json: { deleted: true, idMessage: 'C' }, pairedItem: { item: 1 } },
	]);
	expect(left).toEqual(['B']);
});

it.each(['={{ "" }}', '={{ undefined }}', '={{ " " }}'])('refuses the message ID %p before anything is sent', async (empty) => {
	const { error } = await deleteAt([], { parameters: { idMessage: empty } });
	expect(error?.message).toMatch(/^'Message ID' is empty/);
	expect(methodsAsked()).toEqual([]);
});

it('says what can be the matter with a status that is not there', async () => {
	const { error, left } = await deleteAt(['B'], {});
	expect(error?.message).toBe("The status of this 'Message ID' is not there (any more)");
	expect(error?.description).toMatch(/idMessage that Send Status or Get Outgoing Statuses gave.*deleted already.*24 hours/);
	expect(error?.httpCode).toBe('400');
	expect(left).toEqual(['B']);
});

it.each<[string, Fault]>([
	['broke off', { cut: 'after' }],
	['ended at a gateway', { ...badGateway502(), taken: true }],
])('takes a status that is gone after a request that %s for deleted', async (_, fault) => {
	const { items, left } = await deleteAt([idMessage], {}, fault);
	expect(items.map(({ json }) => json)).toEqual([{ deleted: true, idMessage }]);
	expect(left).toEqual([]);
});

it.each(['stopWorkflow', 'continueRegularOutput'] as const)('does so, too, when n8n runs the node again, with On Error = %s', async (onError) => {
	const settings = { onError, retryOnFail: true, maxTries: 2, waitBetweenTries: 1 };
	const { items, left } = await deleteAt([idMessage], { settings }, { status: 500, taken: true });
	expect(items.map(({ json }) => json)).toEqual([{ deleted: true, idMessage }]);
	expect(left).toEqual([]);
});

it('tells what it knows when it cannot tell whether the status was deleted', async () => {
	const { error } = await deleteAt([idMessage], {}, { status: 500, taken: true });
	expect(error?.message).toBe('The status may have been deleted. GREEN-API could not handle the request');
	expect(error?.description).toMatch(/Deleting it once more does no harm/);
});

it('does not take a web page for a deletion', async () => {
	const { error } = await deleteAt([idMessage], {}, { status: 200, body: '<html>Welcome to our Wi-Fi</html>', contentType: 'text/html' });
	expect(error?.message ?? 'no error').toMatch(/may have been deleted.*answer is not empty/);
});

it('says how far it came when it stops', async () => {
	const { error, left } = await deleteAt(['A', 'C'], { items: [{ id: 'A' }, { id: 'B' }, { id: 'C' }], parameters: { idMessage: '={{ $json.id }}' } });
	expect(error?.description).toMatch(/1 of 3 items had been deleted before it, and no retry repeats them; the items after it were not sent/);
	expect(left).toEqual(['C']);
});

it('does not say of an item that was not sent that its status may have been deleted', async () => {
	const { items } = await deleteAt(
		['A', 'B'],
		{ items: [{ id: 'A' }, { id: 'B' }], parameters: { idMessage: '={{ $json.id }}' }, settings: { onError: 'continueRegularOutput' } },
		{ cut: 'before' },
		{ status: 401 },
	);
	expect(items.map(({ json }) => json.error)).toEqual(['The status may have been deleted. GREEN-API does not accept the API Token', 'GREEN-API does not accept the API Token']);
});
