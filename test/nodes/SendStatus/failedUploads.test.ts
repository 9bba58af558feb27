// First, since the nodes must find its clock in place.
import { runNode, simulator, useVirtualSimulator } from '../../engine/virtualSuite';
import type { INode } from 'n8n-workflow';
import { SendStatus } from '../../../nodes/SendStatus/SendStatus.node';
import type { MadeFiles } from '../../engine/nodeTypes';
import { fromBinary, picture, pictures, sendsIn, textsIn, uploadsIn } from './fileSends';
import { asUsual, badGateway502, type Credential, type Fault, tooManyRequests429, unauthorized401, validation400 } from '../../simulator';

useVirtualSimulator();

const uploads = () => uploadsIn(simulator);
const sends = () => sendsIn(simulator);
const posted = () => textsIn(simulator);

const send = async (parameters: typeof fromBinary, files: MadeFiles[], settings: Partial<INode> = {}, credential: Credential = simulator.addInstance()) =>
	await runNode(new SendStatus(), { credential, parameters, items: files.map(() => ({})), files, settings });

describe('an upload that does not succeed', () => {
	const retry = { retryOnFail: true, maxTries: 2, waitBetweenTries: 1 };

	it.each<[string, Fault]>([
		['a 429', tooManyRequests429()],
		['a bad gateway', badGateway502()],
		['a reset connection', { cut: 'before' }],
		['a connection that is reset after it', { cut: 'after' }],
		['half an answer', { halfBody: true }],
	])('is repeated after %s, and the status is sent once', async (_, fault) => {
		simulator.answerNext('uploadFile', fault);
		const { error } = await send(fromBinary, [picture('horse.png')]);
		expect(error?.message).toBeUndefined();
		expect([uploads().length, sends().length]).toEqual([2, 1]);
	});

	it('is told as such: nothing was posted', async () => {
		simulator.answerNext('uploadFile', asUsual, unauthorized401());
		const { error } = await send(fromBinary, pictures(3));
		expect(error?.message).toBe('The file could not be uploaded. GREEN-API does not accept the API Token');
		expect(error?.description).toMatch(/It was not sent.*1 of 3 items had been posted before it/);
		expect(error?.httpCode).toBe('401');
		expect(posted()).toEqual(['picture 0']);
	});

	it.each<[string, Fault]>([
		['that says nothing', { status: 200 }],
		['of another kind', { status: 200, body: { idMessage: 'A' } }],
		['without an address', { status: 200, body: { urlFile: 'soon' } }],
		['in HTML', { status: 200, body: '<html></html>', contentType: 'text/html' }],
	])('is one with an answer %s', async (_, fault) => {
		simulator.answerNext('uploadFile', fault);
		const { error } = await send(fromBinary, [picture('horse.png')]);
		expect(error?.message ?? 'no error').toMatch(/^The file could not be uploaded\. .*not a link to the file/);
		expect(error?.description).toMatch(/Media URL/);
		expect(sends()).toEqual([]);
	});

	it('is tried again by Retry On Fail, and what was posted is neither uploaded nor posted again', async () => {
		simulator.answerNext('uploadFile', asUsual, validation400('no'));
		const { items, error } = await send(fromBinary, pictures(3), retry);
		expect(error?.message).toBeUndefined();
		expect(items).toHaveLength(3);
		expect(posted()).toEqual(['picture 0', 'picture 1', 'picture 2']);
		expect(uploads()).toHaveLength(4);
	});

	it('after which the status is not sent leaves it to the next try', async () => {
		simulator.answerNext('sendMediaStatus', validation400('no'));
		const { items } = await send(fromBinary, pictures(1), retry);
		expect(items).toHaveLength(1);
		expect(posted()).toEqual(['picture 0']);
	});

	it('is not repeated when the status may have been posted', async () => {
		simulator.answerNext('sendMediaStatus', { ...badGateway502(), taken: true });
		const { error } = await send(fromBinary, pictures(1), retry);
		expect(error?.message ?? 'no error').toMatch(/^The status may have been posted/);
		expect([uploads().length, sends().length]).toEqual([1, 1]);
	});

	it('is not repeated while the status waits for its turn', async () => {
		simulator.answerNext('sendMediaStatus', tooManyRequests429());
		await send(fromBinary, pictures(1));
		expect([uploads().length, sends().length]).toEqual([1, 2]);
	});
});
