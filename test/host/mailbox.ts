/* eslint-disable @n8n/community-nodes/no-restricted-imports */
import { createServer, type Server, type Socket } from 'node:net';

/** A mail as it has come. */
export interface Mail {
	to: string;
	subject: string;
	text: string;
	/** The files that came with it, by their names. */
	files: Record<string, Buffer>;
}

/** A mail server on this machine that keeps what it is given. */
export interface Mailbox {
	port: number;
	/** The oldest first. */
	mails: Mail[];
	/** Whether it turns mails away, as a server does that is overloaded. */
	isFull: boolean;
	/** How many mails it has turned away. */
	turnedAway: number;
	close(): Promise<void>;
}

const END_OF_LINE = '\r\n';

/** The lines of a header, with those that go on in a next line joined, by their names in lower case. */
const headersOf = (head: string): Map<string, string> =>
	new Map(head.replace(/\r\n[ \t]+/g, ' ').split(END_OF_LINE).map((line) => [line.split(':', 1)[0].toLowerCase(), line.replace(/^[^:]*: */, '')]));

/** A part of a mail, or the whole of it: its header and what follows. */
function split(part: string): { headers: Map<string, string>; content: string } {
	const at = part.indexOf(END_OF_LINE + END_OF_LINE);
	return { headers: headersOf(part.slice(0, at)), content: part.slice(at + 4) };
}

const quoted = (text: string): Buffer =>
	Buffer.from(text.replace(/=\r\n/g, '').replace(/=([0-9A-F]{2})/g, (_, code: string) => String.fromCharCode(parseInt(code, 16))), 'latin1');

/** The bytes of a part, which travel as letters alone. */
function bytesOf({ headers, content }: ReturnType<typeof split>): Buffer {
	const encoding = headers.get('content-transfer-encoding')?.toLowerCase();
	if (encoding === 'base64') return Buffer.from(content, 'base64');
	return encoding === 'quoted-printable' ? quoted(content) : Buffer.from(content);
}

/** Reads a mail as mail programs write it: a text, or a text and files beside it. */
function read(raw: string): Mail {
	const mail = split(raw);
	const [, boundary] = /boundary="?([^";]+)/.exec(mail.headers.get('content-type') ?? '') ?? [];
	const parts = boundary === undefined ? [mail] : mail.content.split(`--${boundary}`).slice(1, -1).map((part) => split(part.slice(2, -2)));
	const fileName = ({ headers }: (typeof parts)[0]) => /filename="?([^";]+)/.exec(headers.get('content-disposition') ?? '')?.[1];
	const text = parts.find((part) => fileName(part) === undefined);
	return {
		to: mail.headers.get('to') ?? '',
		subject: mail.headers.get('subject') ?? '',
		text: text ? bytesOf(text).toString().replaceAll(END_OF_LINE, '\n').trim() : '',
		files: Object.fromEntries(parts.flatMap((part) => (fileName(part) === undefined ? [] : [[fileName(part), bytesOf(part)]]))) as Mail['files'],
	};
}

const END_OF_MAIL = `${END_OF_LINE}.${END_OF_LINE}`;

/** Talks to whoever delivers mails, as far as programs ask for it. */
function talk(socket: Socket, box: Omit<Mailbox, 'close' | 'port'>): void {
	const say = (line: string) => socket.write(line + END_OF_LINE);
	let heard = '';
	let isMail = false;
	const answer = (line: string) => {
		const word = line.slice(0, 4).toUpperCase();
		if (word === 'MAIL' && box.isFull) {
			box.turnedAway += 1;
			return say('452 Too many mails');
		}
		isMail = word === 'DATA';
		if (isMail) return say('354 Go ahead');
		return say(word === 'QUIT' ? '221 Bye' : '250 OK');
	};
	socket.setEncoding('utf8').on('error', () => socket.destroy()).on('data', (chunk: string) => {
		heard += chunk;
		for (let end = isMail ? END_OF_MAIL : END_OF_LINE; heard.includes(end); end = isMail ? END_OF_MAIL : END_OF_LINE) {
			const said = heard.slice(0, heard.indexOf(end));
			heard = heard.slice(said.length + end.length);
			if (!isMail) answer(said);
			else {
				isMail = false;
				box.mails.push(read(said.replaceAll(`${END_OF_LINE}..`, `${END_OF_LINE}.`)));
				say('250 OK');
			}
		}
	});
	say('220 A mailbox on this machine');
}

const listening = async (server: Server): Promise<number> =>
	await new Promise((resolve, reject) => {
		server.once('error', reject).listen(0, '127.0.0.1', () => {
			const address = server.address();
			resolve(typeof address === 'object' && address ? address.port : 0);
		});
	});

/** Opens a mailbox at any free port. */
export async function openMailbox(): Promise<Mailbox> {
	const sockets = new Set<Socket>();
	const box = { mails: [] as Mail[], isFull: false, turnedAway: 0 };
	const server = createServer((socket) => {
		sockets.add(socket.once('close', () => sockets.delete(socket)));
		talk(socket, box);
	});
	const port = await listening(server);
	const close = async () => {
		for (const socket of sockets) socket.destroy();
		await new Promise<void>((resolve) => server.close(() => resolve()));
	};
	return Object.assign(box, { port, close });
}
