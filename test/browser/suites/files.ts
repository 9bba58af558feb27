import { createHash } from 'node:crypto';
import { field } from '../editor/form';
import { filesOf, outputRows, shownPicture, viewPicture } from '../editor/output';
import { executeStep } from '../editor/run';
import { takePhoto } from '../photo';
import { see } from '../see';
import type { Given, Session } from '../session';
import { workbench } from '../workbench';
import { nodeNames, ours } from '../workflows';

const SEEN = '3EB0D2.jpg';
const GONE = '3EB0E3.jpg';

/** Where the simulator keeps a file of its default instance. */
const addressOf = ({ world: { simulator } }: Session, name: string) => `${simulator.url}/media/${simulator.credential.idInstance}/${name}`;

/** Files that are downloaded, and one that is posted. */
export function filesSuite(given: Given): void {
	const post = { name: 'Post the Picture' };
	const open = workbench(given, 'Files', async (session) => {
		const { simulator } = session.world;
		simulator.instance().files.set(SEEN, await takePhoto(session.page.context()));
		simulator.expire(addressOf(session, GONE), { forGood: true });
		const download = { name: 'Download', type: 'n8n-nodes-base.httpRequest', typeVersion: 4.2, credentials: {}, parameters: { url: addressOf(session, SEEN), options: { response: { response: { responseFormat: 'file' } } } } };
		return [
			[ours('getIncomingStatuses', { returnAll: true, filters: { kind: ['picture'] }, options: { download: ['file', 'thumbnail'] } })],
			[ours('lastIncomingMessages', { filters: { kind: ['picture', 'document'] }, options: { download: ['file'] } })],
			[download, ours('sendStatus', { operation: 'sendMedia', fileFrom: 'binary', participants: '79001110001' }, post)],
		];
	});

	see(given, 'a picture that the workflow has downloaded is posted from its binary field', async ({ page, world }) => {
		await open(post.name);
		await executeStep(page);
		const [{ idMessage }] = await outputRows(page);
		const sent = (name: string) => world.simulator.requests.filter(({ apiMethod }) => apiMethod === name).slice(-1)[0];
		const photo = world.simulator.instance().files.get(SEEN) ?? Buffer.alloc(0);
		expect(sent('uploadFile').body).toEqual({ bytes: photo.length, sha256: createHash('sha256').update(photo).digest('hex') });
		expect(sent('sendMediaStatus').body).toEqual({ urlFile: expect.stringMatching(/^http/), fileName: SEEN, participants: ['79001110001@c.us'] });
		expect(world.simulator.instance().statuses[0].idMessage).toBe(idMessage);
	});

	see(given, 'a file that can no longer be had leaves a text that says why, and the others come', async ({ page }) => {
		await open(nodeNames.lastIncomingMessages);
		await executeStep(page);
		const [gone, there] = await outputRows(page);
		expect(gone.fileMissing).toBe('WhatsApp does not have the file any more. Files are kept for a limited time only: download them sooner after they came');
		expect(there.fileMissing).toBe('undefined');
		expect(await filesOf(page, 0)).toEqual([expect.objectContaining({ field: 'file', 'File Name': 'offer.pdf', 'Mime Type': 'application/pdf' })]);
	});

	see(given, 'a list that downloads shows the very picture and its preview in the binary view', async ({ page, world, pictures }) => {
		await open(nodeNames.getIncomingStatuses);
		await executeStep(page);
		expect(await filesOf(page, 0)).toEqual([
			expect.objectContaining({ field: 'file', 'File Name': SEEN, 'Mime Type': 'image/jpeg' }),
			expect.objectContaining({ field: 'thumbnail', 'File Name': 'thumbnail.jpg', 'Mime Type': 'image/jpeg' }),
		]);
		const { width, bytes } = await viewPicture(page);
		expect(width).toBe(400);
		expect(bytes.equals(world.simulator.instance().files.get(SEEN) ?? Buffer.alloc(0))).toBe(true);
		await pictures.ofNode(page, 'picture', [field(page, 'download'), shownPicture(page)]);
	});
}
