/* eslint-disable @n8n/community-nodes/no-restricted-imports */
import { globalAgent } from 'node:http';
import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { inVirtualTime, virtualSleep } from './virtualTime';

/** After which connection the server goes down (0: before the first), and for how many milliseconds of virtual time. */
export type Outages = Map<number, number>;

/** A way to a server that can be shut, so that the next connection is refused. While it exists every request opens a connection. */
export interface Door {
	url: string;
	close(): void;
}

/** Hands everything on in both directions, and the end of a connection as it came: orderly or reset. */
function join(client: Socket, server: Socket): void {
	for (const [from, to] of [[client, server], [server, client]]) {
		from.pipe(to);
		from.on('error', () => to.resetAndDestroy());
		from.on('close', () => to.destroy());
	}
}

/** Gives the port; also of a server that is closed before it listens, of which Node says nothing but that. */
const listen = async (door: Server, port: number): Promise<number> =>
	await new Promise((resolve, reject) => {
		door.once('error', reject);
		door.once('close', () => resolve(port));
		door.listen(port, '127.0.0.1', () => resolve((door.address() as AddressInfo).port));
	});

/** Ends at once for new connections; those in use go on. */
const shut = (door: Server): void => void door.close();

/** Whether requests may share a connection, as they do in n8n before 1.11x; returns the way back to what was. */
function keepAlive(allowed: boolean): () => void {
	const agent = globalAgent as { keepAlive?: boolean };
	const { keepAlive: before } = agent;
	agent.keepAlive = allowed;
	return () => void (agent.keepAlive = before);
}

/** Opens a door to the server at `url`, which is down as the outages say. */
export async function openDoor(url: string, outages: Outages): Promise<Door> {
	const { hostname, port: target } = new URL(url);
	const shareConnections = keepAlive(false);
	const door = createServer();
	let connections = 0;
	let isOver = false;
	const port = await listen(door, 0);

	const openAgainAfter = async (milliseconds: number): Promise<void> => {
		await virtualSleep(milliseconds);
		if (!isOver) await listen(door, port);
		if (isOver) shut(door);
	};
	const goDown = (): void => {
		const duration = outages.get(connections);
		if (duration === undefined) return;
		shut(door);
		if (Number.isFinite(duration)) void inVirtualTime(async () => await openAgainAfter(duration));
	};
	door.on('connection', (client) => {
		connections += 1;
		join(client, connect(Number(target), hostname));
		goDown();
	});
	goDown();
	return {
		url: `http://127.0.0.1:${port}`,
		close: () => {
			isOver = true;
			shut(door);
			shareConnections();
		},
	};
}
