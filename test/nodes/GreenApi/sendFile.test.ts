// First, since the nodes must find its clock in place.
import { methodsAsked } from '../../engine/virtualSuite';
import type { INodeParameters } from 'n8n-workflow';
import { ANNA, document, GROUP, held, link, send, sends, uploads, useFileMessages } from './fileMessages';

useFileMessages();

describe('Send File with a link', () => {
	it('sends what was entered and nothing else', async () => {
		await send(link);
		await send({ ...link, chatId: GROUP, fileName: 'Prices 2026', caption: 'Look', options: { quotedMessageId: '3EB0C767D097B7C7C030', typingSeconds: 3, typingType: 'recording' } });
		await send({ ...link, caption: ' ', options: { quotedMessageId: '', typingSeconds: '={{ "" }}', typingType: 'recording' } });
		await send({ ...link, options: { typingSeconds: 1.5, typingType: 'typing' } });
		const plain = { chatId: ANNA, urlFile: link.urlFile, fileName: 'prices.pdf' };
		expect(sends().map(({ body }) => body)).toEqual([
			plain,
			{ ...plain, chatId: GROUP, fileName: 'Prices 2026.pdf', caption: 'Look', quotedMessageId: '3EB0C767D097B7C7C030', typingTime: 3000, typingType: 'recording' },
			plain,
			{ ...plain, typingTime: 1500 },
		]);
		expect(uploads()).toEqual([]);
	});

	it("gives a caption in Markdown WhatsApp's own marks, in the message and in what comes out", async () => {
		const caption = '**New** prices';
		const { items } = await send({ ...link, caption, options: { textIsMarkdown: true } });
		await send({ ...link, caption });
		expect(sends().map(({ body }) => (body as { caption: string }).caption)).toEqual(['*New* prices', caption]);
		expect(items[0].json.text).toBe('*New* prices');
	});

	it('counts the characters of a caption as it is sent', async () => {
		const caption = `**${'x'.repeat(1022)}**`;
		expect((await send({ ...link, caption })).error?.message).toMatch(/'Caption' is too long: 1026/);
		expect((await send({ ...link, caption, options: { textIsMarkdown: true } })).error).toBeUndefined();
	});

	it('says what was sent to whom, and that it waits', async () => {
		const { items } = await send({ ...link, urlFile: 'https://shop.example/a.mp4', caption: 'Look' });
		expect(items.map(({ json }) => json)).toEqual([{ kind: 'video', text: 'Look', chatId: ANNA, deliveryStatus: 'pending', time: expect.any(String), idMessage: expect.stringMatching(/^3EB0/) }]);
	});

	it.each<[string, INodeParameters, RegExp]>([
		['a sharing page', { urlFile: 'https://www.dropbox.com/s/abc/prices.pdf?dl=0' }, /a page of Dropbox, not the file/],
		['an address of the own network', { urlFile: 'http://10.0.0.7/prices.pdf' }, /GREEN-API cannot reach from outside/],
		['no link', { urlFile: '={{ "" }}' }, /'File URL' is empty/],
		['a caption of more than 1,024 characters', { ...link, caption: 'x'.repeat(1025) }, /'Caption' is too long/],
		['typing for milliseconds', { ...link, options: { typingSeconds: 3000 } }, /'Typing Seconds' must be a number from 1 to 20/],
		['typing for no time', { ...link, options: { typingSeconds: 0 } }, /'Typing Seconds' must be a number from 1 to 20/],
		['nobody', { ...link, chatId: '={{ "" }}' }, /'Recipient' is empty/],
		['several binary fields', { ...held, binaryPropertyName: 'data, photo' }, /names 2 fields/],
		['an item without a file', { ...held, binaryPropertyName: 'film' }, /names 'film', which the item does not have/],
	])('refuses %s before anything is sent, in words for messages', async (_, parameters, title) => {
		const { error } = await send(parameters, { files: [{ ...document(), photo: document().data }] });
		expect(error?.message ?? 'no error').toMatch(title);
		expect(`${error?.message} ${error?.description}`).not.toMatch(/status|post/i);
		expect(methodsAsked()).toEqual([]);
	});
});
