/* eslint-disable @n8n/community-nodes/no-restricted-imports */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { outgoingStatuses } from '../nodes/shared/documentedRows';
import type { Credential } from '../simulator';

export const ROWS = 5000;

const THUMBNAIL = 'A'.repeat(10_000);

/** A server with nothing but two journals, ready to be sent: what it costs must not show beside what reading costs. */
export interface JournalServer {
	/** Of an instance with two rows. */
	short: Credential;
	/** Of one with 5,000 rows with thumbnails of 10 kB. */
	long: Credential;
	/** Bytes of the long one. */
	size: number;
	close(): Promise<void>;
}

function longJournal(): Buffer {
	const [, picture] = outgoingStatuses;
	const rows = Array.from({ length: ROWS }, (_, row) => ({ ...picture, idMessage: `3EB0${row}`, jpegThumbnail: THUMBNAIL }));
	return Buffer.from(JSON.stringify(rows));
}

/** Starts the server on 127.0.0.1. */
export async function startJournalServer(): Promise<JournalServer> {
	const [short, long] = [Buffer.from(JSON.stringify(outgoingStatuses)), longJournal()];
	const server = createServer(({ url = '' }, response) => {
		const journal = url.startsWith('/waInstance2/') ? long : short;
		response.writeHead(200, { 'content-type': 'application/json; charset=utf-8', 'content-length': journal.length }).end(journal);
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const apiUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
	const credentialOf = (idInstance: string): Credential => ({ apiUrl, idInstance, apiTokenInstance: 'd75b3a66'.repeat(6) });
	const close = async () => await new Promise<void>((resolve) => server.close(() => resolve()));
	return { short: credentialOf('1'), long: credentialOf('2'), size: long.length, close };
}
