// First, since the nodes must find its clock in place.
import { runNode } from '../../engine/virtualSuite';
/* eslint-disable @n8n/community-nodes/no-restricted-imports */
import { createServer as createPlainServer, type Server as PlainServer } from 'node:http';
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';
import { createSecureContext, type SecureVersion, TLSSocket } from 'node:tls';
import type { INode, INodeParameters } from 'n8n-workflow';
import { GetStatusStatistic } from '../../../nodes/GetStatusStatistic/GetStatusStatistic.node';
import { SendStatus } from '../../../nodes/SendStatus/SendStatus.node';
import { selfSigned } from '../../engine/certificate';
import type { Credential } from '../../simulator';

/** What happens to the connection when the request is there and the status is taken. */
type Happening = (secure: TLSSocket, raw: Socket) => void;

const record = (type: number, content: Buffer): Buffer => Buffer.concat([Buffer.from([type, 3, 3, content.length >> 8, content.length & 0xff]), content]);

const happenings: Record<string, Happening> = {
	'bytes that are no record': (_, raw) => void raw.write('HTTP/1.1 502 Bad Gateway\r\n\r\n'),
	'a record that cannot be decrypted': (_, raw) => void raw.write(record(23, Buffer.alloc(64, 7))),
	'a record that is too long': (_, raw) => void raw.write(record(23, Buffer.alloc(20_000, 7))),
	'a record of an unknown kind': (_, raw) => void raw.write(record(99, Buffer.alloc(64, 7))),
	'an alert that is not encrypted: handshake_failure': (_, raw) => void raw.write(record(21, Buffer.from([2, 40]))),
	'an alert that is not encrypted: bad_certificate': (_, raw) => void raw.write(record(21, Buffer.from([2, 42]))),
	'an alert that is not encrypted: unknown_ca': (_, raw) => void raw.write(record(21, Buffer.from([2, 48]))),
	'half an answer and then bytes that are no record': (secure, raw) => void secure.write('HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n{"id', () => raw.write('nonsense')),
	'the end of the connection': (_, raw) => void raw.destroy(),
	'a reset': (_, raw) => void raw.resetAndDestroy(),
	'an end without goodbye after half an answer': (secure, raw) => void secure.write('HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n{"id', () => raw.destroy()),
};

/** A GREEN-API that speaks TLS. Each request that comes in is taken; what happens then, `happening` says, and without it an answer follows. */
class SecureServer {
	taken: string[] = [];
	happening?: Happening;
	private readonly sockets = new Set<Socket>();
	private readonly server: Server;
	private readonly http: PlainServer;

	constructor(version: SecureVersion) {
		const secureContext = createSecureContext({ ...selfSigned(), minVersion: version, maxVersion: version });
		this.http = createPlainServer((request, response) => {
			request.resume().on('end', () => {
				this.taken.push(String(request.url));
				const { happening } = this;
				const secure = request.socket as TLSSocket;
				this.happening = undefined;
				if (happening) return happening(secure, raws.get(secure)!);
				response.writeHead(200, { 'content-type': 'application/json' }).end(request.method === 'POST' ? '{"idMessage":"A1"}' : '[]');
			});
		});
		const raws = new WeakMap<TLSSocket, Socket>();
		this.server = createServer((raw) => {
			this.sockets.add(raw);
			const secure = new TLSSocket(raw, { isServer: true, secureContext });
			raws.set(secure, raw);
			for (const socket of [raw, secure]) socket.on('error', () => raw.destroy());
			this.http.emit('connection', secure);
		});
	}

	async start(): Promise<string> {
		await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
		return `https://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
	}

	stop(): void {
		for (const socket of this.sockets) socket.destroy();
		this.server.close();
	}
}

let server: SecureServer;
let credential: Credential;
let instances = 7103000000;

const start = async (version: SecureVersion) => {
	server = new SecureServer(version);
	instances += 1;
	credential = { apiUrl: await server.start(), idInstance: String(instances), apiTokenInstance: 'd75b3a66'.repeat(6) };
};

afterEach(() => server.stop());

const post: INodeParameters = { operation: 'sendText', message: '=Hello {{ $json.item }}', audience: 'allContacts' };
const trusting: INodeParameters = { requestOptions: { allowUnauthorizedCerts: true } };
const items = [{ item: 0 }, { item: 1 }];

const send = async (settings: Partial<INode>, parameters = trusting) => await runNode(new SendStatus(), { credential, parameters: { ...post, ...parameters }, items, settings });

describe.each<SecureVersion>(['TLSv1.2', 'TLSv1.3'])('with %s, after the status was taken', (version) => {
	beforeEach(async () => await start(version));

	it.each(Object.entries(happenings))('%s leads to no second one: not by itself, and not by Retry On Fail', async (_, happening) => {
		server.happening = happening;
		const { error } = await send({ retryOnFail: true, maxTries: 3, waitBetweenTries: 1 });
		expect(server.taken).toHaveLength(1);
		expect(error?.message).toMatch(/^The status may have been posted\. The (encrypted )?connection to GREEN-API broke off|^The status may have been posted\. The server under the API URL does not answer in the encryption/);
		expect(error?.description).toMatch(/Look at Get Outgoing Statuses before you send it again/);
	});

	it.each(Object.entries(happenings))('%s is no reason to give a list up, which is read again', async (_, happening) => {
		server.happening = happening;
		const { error } = await runNode(new GetStatusStatistic(), { credential, parameters: { idMessage: 'A1', ...trusting } });
		expect(error?.message).toBeUndefined();
		expect(server.taken.filter((path) => path.includes('getStatusStatistic'))).toHaveLength(2);
	});

	it.each(Object.entries(happenings))('%s leaves the next item to be sent, with On Error = Continue', async (_, happening) => {
		server.happening = happening;
		const outcome = await send({ onError: 'continueRegularOutput' });
		expect(outcome.items.map(({ json }) => ('error' in json ? 'open' : json.idMessage))).toEqual(['open', 'A1']);
		expect(server.taken).toHaveLength(2);
	});
});

describe('a server that nobody vouches for', () => {
	beforeEach(async () => await start('TLSv1.3'));

	it('is refused before anything is sent, for all items at once', async () => {
		const { items: outputs } = await send({ onError: 'continueRegularOutput' }, {});
		expect(outputs.map(({ json }) => json.error)).toEqual(Array(2).fill('The certificate of the server under the API URL is not trusted'));
		expect(server.taken).toEqual([]);
	});
});

describe('an API URL with https whose server does not encrypt', () => {
	it('is said to be one, and ends the run', async () => {
		await start('TLSv1.3');
		const plain = createPlainServer((_, response) => response.end('[]'));
		await new Promise<void>((resolve) => plain.listen(0, '127.0.0.1', resolve));
		credential.apiUrl = `https://127.0.0.1:${(plain.address() as AddressInfo).port}`;
		const { items: outputs } = await send({ onError: 'continueRegularOutput' });
		plain.close();
		expect(outputs.map(({ json }) => json.error)).toEqual([
			'The status may have been posted. The server under the API URL does not answer in the encryption of https',
			'The server under the API URL does not answer in the encryption of https',
		]);
		expect(JSON.stringify(outputs[0].json)).toMatch(/whether the credential's API URL begins with https:.*Look at Get Outgoing Statuses/);
	});

	it('is a connection that was never made where the server hangs up during the handshake', async () => {
		await start('TLSv1.3');
		const rude = createServer((socket) => void socket.once('data', () => socket.end()));
		await new Promise<void>((resolve) => rude.listen(0, '127.0.0.1', resolve));
		credential.apiUrl = `https://127.0.0.1:${(rude.address() as AddressInfo).port}`;
		const { error } = await send({});
		rude.close();
		expect(error?.message).toBe('The server under the API URL cannot be reached');
	});
});

