/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createServer as createProxy, type Server } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { fastify } from 'fastify';
import { inPath, provide } from '../host/debian';
import { packPackage } from '../host/package';
import { run } from '../host/run';

/** npm's registry as an n8n on this machine sees it, holding nothing but this package. */
export interface Registry {
	/** The environment in which n8n, and the npm that it calls, see it. */
	settings: Record<string, string>;
	/** The paths that it was asked for. */
	asked: string[];
	close(): Promise<void>;
}

/** The host of npm's own registry, asked of an npm without any settings. */
async function npmsHost(folder: string): Promise<string> {
	const bare = ['-i', `PATH=${process.env.PATH ?? ''}`, `HOME=${folder}`];
	return new URL((await run('env', [...bare, 'npm', 'config', 'get', 'registry', '--globalconfig=none'], { cwd: folder })).trim()).host;
}

async function makeCertificate(host: string, folder: string): Promise<{ key: string; cert: string; certFile: string }> {
	await provide('openssl', ['openssl'], () => inPath('openssl'));
	const [keyFile, certFile] = [join(folder, 'key.pem'), join(folder, 'cert.pem')];
	const names = ['-subj', `/CN=${host}`, '-addext', `subjectAltName=DNS:${host}`];
	await run('openssl', ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '2', ...names, '-keyout', keyFile, '-out', certFile], { cwd: folder });
	return { key: await readFile(keyFile, 'utf8'), cert: await readFile(certFile, 'utf8'), certFile };
}

/** Whoever asks for `host` gets to `port` of this machine, and nobody gets anywhere else. */
function makeProxy(host: string, port: number): Server {
	const proxy = createProxy((_, response) => response.writeHead(403).end());
	proxy.on('connect', ({ url = '' }, socket, head) => {
		socket.on('error', () => undefined);
		if (url !== `${host}:443`) {
			socket.end('HTTP/1.1 403 Forbidden\r\n\r\n');
			return;
		}
		const registry = connect(port, '127.0.0.1', () => {
			socket.write('HTTP/1.1 200 Connection Established\r\n\r\n');
			registry.write(head);
			registry.pipe(socket).pipe(registry);
		});
		registry.on('error', () => socket.destroy());
	});
	return proxy;
}

/**
 * Starts it. n8n takes another registry's address only with a licence, so this one stands at npm's own address, behind a proxy.
 *
 * @param folder for the tarball, the certificate and npm's cache
 */
export async function startRegistry(folder: string): Promise<Registry> {
	const host = await npmsHost(folder);
	const { key, cert, certFile } = await makeCertificate(host, folder);
	const { tarball, packageJson } = await packPackage(folder);
	const { name, version } = packageJson;
	const content = await readFile(join(folder, tarball));
	const integrity = `sha512-${createHash('sha512').update(content).digest('base64')}`;
	const manifest = { ...packageJson, dist: { tarball: `https://${host}/${name}/-/${tarball}`, integrity } };

	const asked: string[] = [];
	const app = fastify({ https: { key, cert }, forceCloseConnections: true });
	app.addHook('onRequest', async ({ url }) => void asked.push(url));
	app.get(`/${name}`, () => ({ name, 'dist-tags': { latest: version }, versions: { [version]: manifest } }));
	app.get(`/${name}/latest`, () => manifest);
	app.get(`/${name}/-/${tarball}`, async (_, reply) => await reply.type('application/octet-stream').send(content));
	await app.listen({ port: 0, host: '127.0.0.1' });
	const proxy = makeProxy(host, (app.server.address() as AddressInfo).port);
	await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
	const proxyUrl = `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`;

	const ofNpm = { cache: 'cache', userconfig: 'npmrc', globalconfig: 'global-npmrc' };
	return {
		settings: {
			HTTPS_PROXY: proxyUrl,
			https_proxy: proxyUrl,
			NODE_EXTRA_CA_CERTS: certFile,
			npm_config_cafile: certFile,
			...Object.fromEntries(Object.entries(ofNpm).map(([option, file]) => [`npm_config_${option}`, join(folder, file)])),
		},
		asked,
		close: async () => {
			proxy.closeAllConnections();
			proxy.close();
			await app.close();
		},
	};
}
