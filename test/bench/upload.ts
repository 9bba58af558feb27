import { startSimulator } from '../simulator';
import { inOwnProcess } from './process';
import { asNumber, type Section } from './report';
import type { UploadFound, UploadTask } from './upload.process';

const BYTES = 50 * 1024 * 1024;
const PEOPLE = 20;
const MOST_BODIES = 3;

/** What a large file costs that goes to many people. */
export async function upload(): Promise<Section> {
	const simulator = await startSimulator();
	const people = Array.from({ length: PEOPLE }, (_, at) => `79001110${String(at).padStart(3, '0')}@c.us`);
	const memory = await inOwnProcess<UploadTask, UploadFound>('upload.process.ts', { credential: simulator.credential, bytes: BYTES, people });
	const { idInstance } = simulator.credential;
	const sizes = simulator.requests.filter(({ apiMethod }) => apiMethod === 'uploadFile').map(({ headers }) => Number(headers['content-length']));
	const uploads = sizes.filter((size) => size === BYTES).length;
	const sent = simulator.instance(idInstance).messages.filter(({ chatId }) => people.includes(String(chatId))).length;
	await simulator.close();
	return {
		title: 'A file to many',
		about: `A file of 50 MB that n8n has stored goes to ${PEOPLE} people. Memory is what the process had grown by at its peak, in sizes of the file.`,
		columns: ['Sender', 'Uploads', 'Peak memory', 'Demanded'],
		rows: [
			{
				cells: ['GREEN-API > Message > Send File', String(uploads), `${asNumber(memory / BYTES)} bodies`, `one upload, at most ${MOST_BODIES} bodies`],
				holds: uploads === 1 && sent > PEOPLE && memory <= MOST_BODIES * BYTES,
			},
		],
	};
}
