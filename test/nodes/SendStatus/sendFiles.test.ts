// First, since the nodes must find its clock in place.
import { methodsAsked, runNode, simulator, useVirtualSimulator } from '../../engine/virtualSuite';
import type { INode, INodeParameters } from 'n8n-workflow';
import { SendStatus } from '../../../nodes/SendStatus/SendStatus.node';
import type { MadeFiles } from '../../engine/nodeTypes';
import { expectSameRequest, sendReference, uploadReference } from '../../engine/reference';
import { content, everybody, fromBinary, holding, linkIn, namesIn, picture, pictures, sendsIn, textsIn, uploadsIn } from './fileSends';
import { type Credential, validation400 } from '../../simulator';

useVirtualSimulator();

const withMediaHost = (credential: Credential): Credential & { mediaUrl: string } => ({ ...credential, mediaUrl: simulator.mediaUrl });

const send = async (parameters: INodeParameters, files: Array<MadeFiles | undefined>, settings: Partial<INode> = {}, credential: Credential = withMediaHost(simulator.addInstance())) =>
	await runNode(new SendStatus(), { credential, parameters, items: files.map((_, item) => ({ item })), files, settings });

const uploads = () => uploadsIn(simulator);
const sends = () => sendsIn(simulator);
const posted = () => textsIn(simulator);

describe('Send Status with a file in a binary field', () => {
	it.each([
		['sendMedia', 'image/png', 'horse.png', { 'Content-Type': 'image/png' }],
		['sendMedia', 'image/jpg', 'horse.jpg', { 'Content-Type': 'image/jpeg' }],
		['sendMedia', 'video/mp4', 'horse.mp4', { 'Content-Type': 'video/mp4' }],
		['sendMedia', 'video/x-matroska', 'horse.mkv', { 'Content-Type': 'video/x-matroska', 'GA-Filename': 'file.mkv' }],
		['sendVoice', 'audio/mpeg', 'greeting.mp3', { 'Content-Type': 'audio/mpeg' }],
		['sendVoice', 'audio/x-wav', 'greeting.wav', { 'Content-Type': 'audio/wav' }],
	])('uploads it as the documentation does: %s of %s', async (operation, mimeType, fileName, headers) => {
		const credential = withMediaHost(simulator.addInstance());
		// Without its answer nothing is sent, and the upload can be compared alone.
		simulator.answerNext('uploadFile', validation400('enough'));
		await expectSameRequest(
			simulator,
			async () => await send({ ...fromBinary, operation }, [{ data: { content, fileName, mimeType } }], {}, credential),
			async () => await uploadReference(credential, credential.mediaUrl, content, headers),
		);
	});

	it('uploads it to the media host, and sends the status to the other one', async () => {
		await send(fromBinary, [picture('horse.png')]);
		const hosts = [...uploads(), ...sends()].map(({ headers }) => headers.host);
		expect(hosts).toEqual([new URL(simulator.mediaUrl).host, new URL(simulator.url).host]);
	});

	it('sends the status with the link that the upload gave, as the documentation does', async () => {
		const credential = simulator.addInstance();
		const participants = '79000000001';
		const { error } = await send({ ...fromBinary, caption: 'Look', audience: 'selectedContacts', participants }, [picture('horse.png')], {}, credential);
		expect(error?.message).toBeUndefined();
		const [status] = sends();
		const urlFile = linkIn(status);
		expect(simulator.file(urlFile)).toEqual(content);
		await sendReference(credential, 'POST', 'sendMediaStatus', { urlFile, fileName: 'horse.png', caption: 'Look', participants: ['79000000001@c.us'] });
		const [byNode, byReference] = sends().map(({ path, body }) => ({ path, body }));
		expect(byNode).toEqual(byReference);
	});

	it('posts the bytes of every item, in order and each with its own', async () => {
		const { items } = await send(fromBinary, pictures(7));
		expect(posted()).toEqual(pictures(7).map((_, item) => `picture ${item}`));
		expect(items.map(({ json, pairedItem }) => [Object.keys(json), pairedItem])).toEqual(pictures(7).map((_, item) => [['kind', 'audience', 'time', 'idMessage'], { item }]));
	});

	it('takes the field that the form names, and the name that the form gives', async () => {
		const film = { content: holding('film'), fileName: 'raw.mp4', mimeType: 'video/mp4' };
		await send({ ...fromBinary, binaryPropertyName: 'film', fileName: '=offer {{ $json.item }}' }, [{ ...picture('horse.png'), film }]);
		expect(posted()).toEqual(['film']);
		expect(namesIn(sends())).toEqual(['offer 0.mp4']);
	});

	it('takes link or file by expression, item by item', async () => {
		const parameters = { ...fromBinary, fileFrom: '={{ $json.item === 0 ? "link" : "binary" }}', urlFile: 'https://example.com/offer.jpg' };
		await send(parameters, [undefined, picture('horse.png')]);
		expect(namesIn(sends())).toEqual(['offer.jpg', 'horse.png']);
		expect(uploads()).toHaveLength(1);
	});

	it('uploads nothing for a link, as ever', async () => {
		await send({ operation: 'sendMedia', urlFile: 'https://example.com/offer.jpg', fileName: 'offer.jpg', ...everybody }, [picture('horse.png')]);
		expect(sends().map(({ body }) => body)).toEqual([{ urlFile: 'https://example.com/offer.jpg', fileName: 'offer.jpg' }]);
		expect(uploads()).toEqual([]);
	});
});

describe('Send Status refuses before anything is uploaded', () => {
	const wrong: Array<[string, MadeFiles | undefined, RegExp, RegExp]> = [
		['an item without a file', undefined, /names 'data', which the item does not have/, /no binary field at all/],
		['a file in another field', { photo: picture().data }, /names 'data'/, /'photo'/],
		['an empty file', { data: { content: Buffer.alloc(0), fileName: 'a.png', mimeType: 'image/png' } }, /is empty/, /0 bytes/],
		['a document', { data: { content, fileName: 'a.pdf', mimeType: 'application/pdf' } }, /'a\.pdf' of type application\/pdf/, /Convert it/],
		['a recording', { data: { content, fileName: 'a.mp3', mimeType: 'audio/mpeg' } }, /audio\/mpeg/, /Send Voice/],
	];

	it.each(wrong)('%s, with On Error = Stop even when the items before it are right', async (_, files, title, advice) => {
		const { error } = await send(fromBinary, [picture('a.png'), picture('b.png'), files]);
		expect(methodsAsked()).toEqual([]);
		expect(error?.message ?? 'no error').toMatch(title);
		expect(error?.description).toMatch(advice);
		expect(error?.description).toMatch(/Nothing was posted before it/);
		expect(error?.context.itemIndex).toBe(2);
	});

	it.each(wrong)('%s, and posts the other items with On Error = Continue', async (_, files, title) => {
		const { items } = await send(fromBinary, [picture('a.png'), files, picture('c.png')], { onError: 'continueRegularOutput' });
		expect(namesIn(sends())).toEqual(['a.png', 'c.png']);
		expect(items.map(({ json }) => Object.keys(json)[0])).toEqual(['kind', 'error', 'kind']);
		expect(items[1].json.error).toMatch(title);
	});

	it.each([
		['a share page', 'https://drive.google.com/file/d/abc/view', /a page of Google Drive/],
		['an address of the own network', 'http://192.168.1.10/offer.jpg', /cannot reach/],
		['a link that tells no name', 'https://example.com/offer', /'File Name' is empty/],
	])('%s', async (_, urlFile, title) => {
		const { error } = await send({ operation: 'sendMedia', urlFile, ...everybody }, [undefined]);
		expect(methodsAsked()).toEqual([]);
		expect(error?.message ?? 'no error').toMatch(title);
	});
});
