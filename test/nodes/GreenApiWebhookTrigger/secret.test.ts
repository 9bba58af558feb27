// First, since the nodes must find its clock in place.
import '../../engine/virtualSuite';
import { passTime } from '../../engine/virtualTime';
import { asked, everything, instance, notify, published, SECOND, secret, texts, useStage, workflow } from './stage';
import { createHash } from 'node:crypto';
import { incomingText } from '../../simulator';

useStage();

/** Headers that Node sets by itself. */
const TRANSPORT = ['date', 'connection', 'keep-alive', 'content-length', 'transfer-encoding'];

describe('a call without the secret', () => {
	const attempts: Array<[string, () => Record<string, string>]> = [
		['none', () => ({})],
		['an empty one', () => ({ authorization: '' })],
		['a prefix alone', () => ({ authorization: 'Bearer ' })],
		['a wrong one', () => ({ authorization: `Bearer ${'0'.repeat(64)}` })],
		['its beginning', () => ({ authorization: `Bearer ${secret().slice(0, -1)}` })],
		['a longer one', () => ({ authorization: `Bearer ${secret()}0` })],
		['a very long one', () => ({ authorization: `Bearer ${'0'.repeat(8000)}` })],
		['in capital letters', () => ({ authorization: `Bearer ${secret().toUpperCase()}` })],
		['another prefix', () => ({ authorization: `Token ${secret()}` })],
		['two prefixes', () => ({ authorization: `Bearer Bearer ${secret()}` })],
		['two of them', () => ({ authorization: `Bearer ${secret()}, Bearer ${secret()}` })],
		['another header', () => ({ 'x-authorization': secret() })],
		['its digest', () => ({ authorization: createHash('sha256').update(secret()).digest('hex') })],
		['the API token', () => ({ authorization: `Bearer ${instance().apiTokenInstance}` })],
	];

	it.each(attempts)('is answered with an empty 401, asks nothing and starts nothing: %s', async (_, headers) => {
		await published({ ...everything, options: { ...everything.options, downloadFile: true } });
		const bodies = [incomingText(), undefined, 'text', null, incomingText({ text: 'x'.repeat(100_000) })];
		for (const body of bodies) {
			const { status, body: answer, headers: given } = await workflow.call({ headers: headers(), body });
			expect([status, answer, Object.keys(given).filter((name) => !TRANSPORT.includes(name))]).toEqual([401, '', []]);
		}
		await workflow.worked();
		await passTime(60 * SECOND);
		expect([asked(), workflow.executions, workflow.errors, workflow.log]).toEqual([[], [], [], []]);
	});

	it('does not make what GREEN-API sends with the secret a repetition', async () => {
		await published();
		const body = incomingText({ text: 'Hello' });
		await workflow.call({ body });
		await notify(body);
		await workflow.worked();
		expect(texts()).toEqual(['Hello']);
	});

	it('is refused where the workflow has lost its secret, also with an empty one', async () => {
		await published();
		workflow.stored = '{}';
		for (const authorization of ['', 'Bearer ', 'Basic  ', 'undefined']) expect((await workflow.call({ headers: { authorization }, body: {} })).status).toBe(401);
	});
});

describe('the secret', () => {
	it.each(['', 'Bearer ', 'bearer ', 'BEARER  ', 'Basic ', 'basic '])('is known with "%s" before it', async (prefix) => {
		await published();
		const { status } = await workflow.call({ headers: { authorization: `${prefix}${secret()}` }, body: incomingText({ text: 'Hello' }) });
		await workflow.worked();
		expect([status, texts()]).toEqual([200, ['Hello']]);
	});
});
