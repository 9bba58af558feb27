// First, since the nodes must find its clock in place.
import { methodsAsked, runNode, simulator, useVirtualSimulator } from '../../engine/virtualSuite';
/* eslint-disable @n8n/community-nodes/no-restricted-imports */
import { createServer, type IncomingMessage, request, type Server } from 'node:http';
import { type AddressInfo, connect, createServer as listen, type Socket } from 'node:net';
import type { IDataObject, INode, INodeParameters, INodeType } from 'n8n-workflow';
import { GetIncomingStatuses } from '../../../nodes/GetIncomingStatuses/GetIncomingStatuses.node';
import { GetOutgoingStatuses } from '../../../nodes/GetOutgoingStatuses/GetOutgoingStatuses.node';
import { SendStatus } from '../../../nodes/SendStatus/SendStatus.node';
import type { Credential } from '../../simulator';
import { isSince } from '../../versions/underTest';
import { fromBinary, picture } from '../SendStatus/fileSends';

useVirtualSimulator();

const PASSWORD = `Basic ${Buffer.from('user:secret').toString('base64')}`;

/** A proxy as companies have one: it hands requests on, and makes a tunnel for encrypted ones; with a password if so wished. */
class Proxy {
	asked = 0;
	/** What it answers instead of handing anything on. */
	refusal?: number;
	needsPassword = false;
	private readonly server: Server;

	constructor() {
		this.server = createServer((incoming, answer) => {
			const refused = this.refusalOf(incoming);
			if (refused) return void answer.writeHead(refused, { 'content-type': 'text/html', 'proxy-authenticate': 'Basic' }).end('<html>Proxy</html>');
			const { method, headers, url } = incoming;
			const outgoing = request(String(url), { method, headers }, (given) => void given.pipe(answer.writeHead(given.statusCode ?? 500, given.headers)));
			outgoing.on('error', () => answer.writeHead(502).end());
			incoming.pipe(outgoing);
		});
		this.server.on('connect', (incoming: IncomingMessage, client: Socket) => {
			const refused = this.refusalOf(incoming);
			client.on('error', () => client.destroy());
			if (refused) return void client.end(`HTTP/1.1 ${refused} No\r\nProxy-Authenticate: Basic\r\nContent-Length: 0\r\n\r\n`);
			const [host, port] = String(incoming.url).split(':');
			const server = connect(Number(port), host, () => void client.write('HTTP/1.1 200 Connected\r\n\r\n', () => server.pipe(client).pipe(server)));
			server.on('error', () => client.destroy());
		});
	}

	private refusalOf({ headers }: IncomingMessage): number | undefined {
		this.asked += 1;
		return this.needsPassword && headers['proxy-authorization'] !== PASSWORD ? 407 : this.refusal;
	}

	async start(): Promise<number> {
		await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
		return (this.server.address() as AddressInfo).port;
	}

	stop(): void {
		this.server.closeAllConnections();
		this.server.close();
	}
}

let proxy: Proxy;
let port: number;
let credential: Credential;

beforeEach(async () => {
	proxy = new Proxy();
	port = await proxy.start();
	credential = simulator.addInstance();
});

afterEach(() => proxy.stop());

const ITEMS = 20;

/** Twenty statuses through a proxy, of an n8n that continues on errors. */
const send = async (address: string, settings: Partial<INode> = { onError: 'continueRegularOutput' }, through: Credential = credential) =>
	await runNode(new SendStatus(), {
		credential: through,
		parameters: { operation: 'sendText', message: '=Hello {{ $json.item }}', audience: 'allContacts', requestOptions: { proxy: address } },
		items: Array.from({ length: ITEMS }, (_, item) => ({ item })),
		settings,
	});

const errorsOf = (items: Array<{ json: IDataObject }>): unknown[] => [...new Set(items.map(({ json }) => json.error))];

const adviceIn = (item: { json: IDataObject }): string => JSON.stringify(item.json);

const sent = () => simulator.requests.filter(({ apiMethod }) => apiMethod === 'sendTextStatus');

/** Where the proxy makes a tunnel, nobody answers behind it: what it does before is all that these tests are about. */
const encrypted = (): Credential => ({ ...credential, apiUrl: 'https://127.0.0.1:9' });

it('requests go through the proxy of the node', async () => {
	const { items } = await send(`http://127.0.0.1:${port}`);
	expect(errorsOf(items)).toEqual([undefined]);
	expect([proxy.asked, sent().length]).toEqual([ITEMS, ITEMS]);
});

it.each<[string, INodeType, IDataObject, string[]]>([
	['an upload', new SendStatus(), fromBinary, ['uploadFile', 'sendMediaStatus']],
	['the settings that explain an empty list', new GetOutgoingStatuses(), {}, ['getOutgoingStatuses', 'getSettings']],
	['a new link to a file', new GetIncomingStatuses(), { options: { download: ['file'] }, limit: 2 }, ['getIncomingStatuses', '', 'downloadFile', '']],
])('so do those on the side: %s', async (_, node, parameters, expected) => {
	simulator.expire(`${simulator.url}/media/${credential.idInstance}/3EB0D2.jpg`);
	const through = { ...parameters, requestOptions: { proxy: `http://127.0.0.1:${port}` } } as INodeParameters;
	const { error } = await runNode(node, { credential, parameters: through, files: [picture('horse.png')] });
	expect(error?.message).toBeUndefined();
	expect([methodsAsked(), proxy.asked]).toEqual([expected, expected.length]);
});

it('requests go through one with a password, if it is in its address', async () => {
	proxy.needsPassword = true;
	const { items } = await send(`http://user:secret@127.0.0.1:${port}`);
	expect(errorsOf(items)).toEqual([undefined]);
	expect(sent()).toHaveLength(ITEMS);
});

describe.each<[string, () => Credential]>([
	['an API URL with http', () => credential],
	['an API URL with https', encrypted],
])('for %s', (_, through) => {
	it('a proxy that wants a password is asked once for all items, and named', async () => {
		proxy.needsPassword = true;
		const { items } = await send(`http://127.0.0.1:${port}`, undefined, through());
		expect(errorsOf(items)).toEqual(['The proxy between n8n and GREEN-API asks for a user name and a password']);
		expect(items).toHaveLength(ITEMS);
		expect(adviceIn(items[0])).toMatch(/'Proxy' in the node's 'Request Options'/);
		expect([proxy.asked, sent()]).toEqual([1, []]);
	});

	it('a proxy that wants a password is asked once for each try of Retry On Fail', async () => {
		proxy.needsPassword = true;
		const { error } = await send(`http://127.0.0.1:${port}`, { retryOnFail: true, maxTries: 3, waitBetweenTries: 1 }, through());
		expect(error?.message).toMatch(/^The proxy .* asks for a user name/);
		expect(proxy.asked).toBe(3);
	});

	it('a proxy that is down is named for all items', async () => {
		proxy.stop();
		const { items } = await send(`http://127.0.0.1:${port}`, undefined, through());
		expect(errorsOf(items)).toEqual(['The proxy between n8n and GREEN-API cannot be reached']);
		expect(adviceIn(items[0])).toMatch(/'Proxy' in the node's 'Request Options'.*HTTPS_PROXY/);
		expect(sent()).toEqual([]);
	});

	it('a proxy whose name does not exist is named for all items', async () => {
		const { items } = await send('http://proxy.invalid:3128', undefined, through());
		expect(errorsOf(items)).toEqual(['The proxy between n8n and GREEN-API cannot be reached']);
		expect(sent()).toEqual([]);
	});

	it('a proxy that refuses is among what is to be looked at, and is asked once', async () => {
		proxy.refusal = 403;
		const { items } = await send(`http://127.0.0.1:${port}`, undefined, through());
		expect(errorsOf(items)).toEqual(['GREEN-API refuses access to this instance']);
		expect(adviceIn(items[0])).toMatch(/look at the proxy if the n8n server uses one/);
		expect([proxy.asked, sent()]).toEqual([1, []]);
	});

	it.each([502, 503, 504])('a proxy that cannot reach GREEN-API leaves it open with its %i, and is among what is to be looked at', async (status) => {
		proxy.refusal = status;
		const { items } = await send(`http://127.0.0.1:${port}`, undefined, through());
		expect(errorsOf(items)).toEqual(['The status may have been posted. GREEN-API is out of reach for the moment']);
		expect(proxy.asked).toBe(ITEMS);
	});

	it('a list tells that a proxy cannot reach GREEN-API', async () => {
		proxy.refusal = 503;
		const parameters = { requestOptions: { proxy: `http://127.0.0.1:${port}` } };
		const { error } = await runNode(new GetOutgoingStatuses(), { credential: through(), parameters });
		expect(error?.description).toMatch(/the proxy if the n8n server uses one/);
	});
});

it.each<[string, (client: Socket) => void]>([
	['ends every connection', (client) => void client.destroy()],
	['ends it when it is asked', (client) => void client.once('data', () => client.end())],
	['is another kind of server', (client) => void client.once('data', () => client.end('SSH-2.0-OpenSSH_9.6\r\n'))],
])('a proxy that %s instead of making a tunnel is named, and nothing may have been posted', async (_, answer) => {
	const server = listen((client) => answer(client.on('error', () => client.destroy())));
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const { items } = await send(`http://127.0.0.1:${(server.address() as AddressInfo).port}`, undefined, encrypted());
	server.close();
	// n8n 1.85 drops the words by which the tunnel is known, so that there it stays open what has become of the status.
	const isKnown = isSince('1.86');
	const title = isKnown ? 'The proxy between n8n and GREEN-API does not let requests through' : 'The status may have been posted. The connection to GREEN-API broke off';
	expect(errorsOf(items)).toEqual([title]);
});

it('an n8n without a proxy whose GREEN-API is down is told nothing of one that is to blame', async () => {
	const { error } = await runNode(new GetOutgoingStatuses(), { credential: { ...credential, apiUrl: 'http://127.0.0.1:1' } });
	expect(error?.message).toBe('The server under the API URL cannot be reached');
});
