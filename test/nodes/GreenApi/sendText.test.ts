// First, since the nodes must find its clock in place.
import { methodsAsked, runNode, simulator, useVirtualSimulator } from '../../engine/virtualSuite';
import type { INodeParameters } from 'n8n-workflow';
import { GreenApi } from '../../../nodes/GreenApi/GreenApi.node';

useVirtualSimulator();

const ANNA = '79001110001@c.us';

/** The first bytes of a JPEG, in base64. */
const JPEG = '/9j/2wBDAAMCAgICAgMCAgIDAwMDBAYEBAQEBAgGBgUGCQgKCgkICQkKDA8MCgsOCwkJDRENDg8QEBEQCgwSExIQEw8QEBD=';

const send = async (parameters: INodeParameters) =>
	await runNode(new GreenApi(), { credential: simulator.credential, parameters: { chatId: ANNA, message: 'Good morning', ...parameters } });

const withOptions = (options: INodeParameters): INodeParameters => ({ options });

const withPreview = (group: INodeParameters, options: INodeParameters = {}): INodeParameters => ({ options: { ...options, customPreview: { group } } });

const body = () => simulator.requests[0]?.body;

it('is what the node does when it is added', async () => {
	const { items } = await send({});
	expect([methodsAsked(), body()]).toEqual([['sendMessage'], { chatId: ANNA, message: 'Good morning' }]);
	expect(items.map(({ json }) => json)).toEqual([
		{ kind: 'text', text: 'Good morning', chatId: ANNA, deliveryStatus: 'pending', time: expect.any(String), idMessage: expect.stringMatching(/^3EB0/) },
	]);
	expect(simulator.instance().messages[0]).toMatchObject({ typeMessage: 'textMessage', textMessage: 'Good morning', chatId: ANNA });
});

it.each<[string, INodeParameters, object]>([
	['a reply', withOptions({ quotedMessageId: ' 3EB0C767D097B7C7C030\n' }), { quotedMessageId: '3EB0C767D097B7C7C030' }],
	['no preview', withOptions({ linkPreview: false }), { linkPreview: false }],
	['no preview, by the word of an expression', withOptions({ linkPreview: '={{ "false" }}' }), { linkPreview: false }],
	['a small preview', withOptions({ typePreview: 'small' }), { typePreview: 'small' }],
	['two seconds and a half of typing', withOptions({ typingSeconds: 2.5 }), { typingTime: 2500 }],
	['no typing, where an expression gives nothing', withOptions({ typingSeconds: '={{ "" }}' }), {}],
	[
		'a preview with a picture by its link',
		withPreview({ title: ' Menu ', description: 'Of this week', link: 'https://example.com', urlFile: 'https://example.com/menu.jpg', jpegThumbnail: '' }),
		{ linkPreview: true, typePreview: 'large', customPreview: { title: 'Menu', description: 'Of this week', link: 'https://example.com', urlFile: 'https://example.com/menu.jpg' } },
	],
	['a preview with a picture of its own', withPreview({ title: 'Menu', jpegThumbnail: JPEG }), { linkPreview: true, typePreview: 'small', customPreview: { title: 'Menu', jpegThumbnail: JPEG } }],
	['a picture as a data URL in lines', withPreview({ title: 'Menu', jpegThumbnail: `data:image/jpeg;base64,${JPEG.slice(0, 40)}\n${JPEG.slice(40)}` }), { linkPreview: true, typePreview: 'small', customPreview: { title: 'Menu', jpegThumbnail: JPEG } }],
	['a preview of a size that the user chose', withPreview({ title: 'Menu', urlFile: 'https://example.com/menu.jpg' }, { typePreview: 'small' }), { linkPreview: true, typePreview: 'small', customPreview: { title: 'Menu', urlFile: 'https://example.com/menu.jpg' } }],
	['a preview without a picture', withPreview({ title: 'Menu' }), { linkPreview: true, customPreview: { title: 'Menu' } }],
	['no preview where none was added to the option', withOptions({ customPreview: {} }), {}],
])('sends %s', async (_, parameters, more) => {
	expect((await send(parameters)).error?.message).toBeUndefined();
	expect(body()).toEqual({ chatId: ANNA, message: 'Good morning', ...more });
});

it.each<[string, INodeParameters, string]>([
	['no text', { message: '={{ "\\u200b \\n" }}' }, "'Message' is empty"],
	['a text that is too long', { message: '🎉'.repeat(10_001) }, "'Message' is too long: 20002 characters, at most 20000 are allowed"],
	['an object', { message: '={{ ({ text: 1 }) }}' }, "'Message' must be a text"],
	['milliseconds of typing', withOptions({ typingSeconds: 2000 }), "'Typing Seconds' must be a number from 1 to 20, not '2000'"],
	['a size that there is not', withOptions({ typePreview: 'huge' }), "'Preview Size' must be large or small, not 'huge'"],
	['neither yes nor no', withOptions({ linkPreview: '={{ "maybe" }}' }), "'Link Preview' must be true or false, not 'maybe'"],
	['a preview without a title', withPreview({ title: ' ', description: 'Of this week' }), "'Title' is empty"],
	['a title that is too long', withPreview({ title: 'a'.repeat(301) }), "'Title' is too long: 301 characters, at most 300 are allowed"],
	['a picture that is no link', withPreview({ title: 'Menu', urlFile: 'menu.jpg' }), "'Image Link' must be a web address, not 'menu.jpg'"],
	['a picture that is no JPEG', withPreview({ title: 'Menu', jpegThumbnail: 'iVBORw0KGgo=' }), "'Thumbnail' is no JPEG picture in base64"],
	['two pictures', withPreview({ title: 'Menu', urlFile: 'https://example.com/menu.jpg', jpegThumbnail: JPEG }), "'Custom Preview' holds two pictures"],
	['a preview that is not to be shown', withPreview({ title: 'Menu' }, { linkPreview: false }), "'Link Preview' is off, and there is a 'Custom Preview'"],
])('sends nothing for %s', async (_, parameters, message) => {
	expect((await send(parameters)).error?.message).toBe(message);
	expect(methodsAsked()).toEqual([]);
});

it('sends a text of as many characters as GREEN-API takes', async () => {
	expect((await send({ message: `${'🎉'.repeat(10_000)}  \n` })).error?.message).toBeUndefined();
	expect((body() as { message: string }).message).toHaveLength(20_000);
});

describe('a text in Markdown', () => {
	const asMarkdown = withOptions({ textIsMarkdown: true });
	const text = () => (body() as { message: string }).message;

	it('gets the marks of WhatsApp where the option says that it is one, in what comes out, too', async () => {
		const { items } = await send({ ...asMarkdown, message: '# News\n**bold** and [page](https://example.com)' });
		expect(text()).toBe('*News*\n*bold* and page (https://example.com)');
		expect(items[0].json.text).toBe(text());
	});

	it.each([false, undefined])('stays as it is without the option: %s', async (isMarkdown) => {
		await send({ message: '**bold**', options: isMarkdown === undefined ? {} : { textIsMarkdown: isMarkdown } });
		expect(text()).toBe('**bold**');
	});

	it('may be as long as GREEN-API takes with the marks of WhatsApp, and no longer', async () => {
		expect((await send({ ...asMarkdown, message: `**${'a'.repeat(19_998)}**` })).error?.message).toBeUndefined();
		expect(text()).toHaveLength(20_000);
		const { error } = await send({ ...asMarkdown, message: `**${'a'.repeat(19_999)}**` });
		expect(error?.message).toBe("'Message' is too long: 20001 characters, at most 20000 are allowed");
	});

	it('is refused where nothing of it shows', async () => {
		expect((await send({ ...asMarkdown, message: '#' })).error?.message).toBe("'Message' is empty");
		expect(methodsAsked()).toEqual([]);
	});
});
