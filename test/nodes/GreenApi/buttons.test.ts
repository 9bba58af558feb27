// First, since the nodes must find its clock in place.
import { methodsAsked, runNode, simulator, useVirtualSimulator } from '../../engine/virtualSuite';
import type { INodeParameters } from 'n8n-workflow';
import { GreenApi } from '../../../nodes/GreenApi/GreenApi.node';

useVirtualSimulator();

const ANNA = '79001110001@c.us';

const GROUP = '120363020000000001@g.us';

type Rows = INodeParameters[];

const send = async (operation: string, rows: Rows, more: INodeParameters = {}) =>
	await runNode(new GreenApi(), {
		credential: simulator.addInstance(),
		parameters: { operation, chatId: ANNA, message: 'Order 17', buttons: { rows }, ...more },
	});

const body = () => simulator.requests[0]?.body as { buttons: object[] };

const reply = (buttonText: string, more: INodeParameters = {}): INodeParameters => ({ buttonText, ...more });

it.each<[string, Rows, object[]]>([
	['what each does', [{ type: 'copy', buttonText: 'Copy', copyCode: ' SPRING 25 ' }], [{ type: 'copy', buttonId: '1', buttonText: 'Copy', copyCode: ' SPRING 25 ' }]],
	['a number in any spelling', [{ type: 'call', buttonText: 'Call', phoneNumber: '+7 (900) 111-00-02' }], [{ type: 'call', buttonId: '1', buttonText: 'Call', phoneNumber: '79001110002' }]],
	['a link, which is usual', [{ buttonText: 'Menu', url: 'https://example.com/menu' }], [{ type: 'url', buttonId: '1', buttonText: 'Menu', url: 'https://example.com/menu' }]],
	[
		'IDs of the user, and numbers for the others',
		[{ type: 'copy', buttonText: ' a ', copyCode: '1' }, { type: 'copy', buttonText: 'b', copyCode: '2', buttonId: 'second' }, { type: 'copy', buttonText: 'c', copyCode: '3', buttonId: '' }],
		[
			{ type: 'copy', buttonId: '1', buttonText: 'a', copyCode: '1' },
			{ type: 'copy', buttonId: 'second', buttonText: 'b', copyCode: '2' },
			{ type: 'copy', buttonId: '3', buttonText: 'c', copyCode: '3' },
		],
	],
	['nothing of another type', [{ type: 'url', buttonText: 'Menu', url: 'https://example.com', copyCode: 'x', phoneNumber: '1' }], [{ type: 'url', buttonId: '1', buttonText: 'Menu', url: 'https://example.com' }]],
])('Send Buttons sends %s', async (_, rows, buttons) => {
	expect((await send('sendButtons', rows)).error?.message).toBeUndefined();
	expect(body()).toEqual({ chatId: ANNA, body: 'Order 17', buttons });
});

it('Send Reply Buttons sends texts with their IDs, header and footer', async () => {
	const { items } = await send('sendReplyButtons', [reply('Yes', { buttonId: 'yes' }), reply('No')], { options: { header: ' Bakery ', footer: 'Today' } });
	const buttons = [{ buttonId: 'yes', buttonText: 'Yes' }, { buttonId: '2', buttonText: 'No' }];
	expect(body()).toEqual({ chatId: ANNA, header: 'Bakery', body: 'Order 17', footer: 'Today', buttons });
	expect(items[0].json).toMatchObject({ kind: 'interactiveButtonsReply', text: 'Order 17', chatId: ANNA });
});

it.each([
	['sendButtons', 'interactiveButtons', [{ buttonText: 'Menu', url: 'https://example.com' }]],
	['sendReplyButtons', 'interactiveButtonsReply', [reply('Yes')]],
])('%s is in the journal with its kind and its text', async (operation, kind, rows) => {
	const credential = simulator.addInstance();
	const parameters = { operation, chatId: ANNA, message: 'Order 17', buttons: { rows }, options: { header: 'Bakery' } };
	const { items } = await runNode(new GreenApi(), { credential, parameters });
	expect(items[0].json).toMatchObject({ kind, text: 'Order 17' });
	expect(simulator.instance(credential.idInstance).messages[0]).toMatchObject({ typeMessage: kind, [kind]: { titleText: 'Bakery', contentText: 'Order 17', footerText: '' } });
});

it.each<[string, string, Rows, INodeParameters, string]>([
	['sendButtons', 'no buttons', [], {}, 'A message has 1 to 3 buttons, not 0'],
	['sendReplyButtons', 'no buttons', [], {}, 'A message has 1 to 3 buttons, not 0'],
	['sendReplyButtons', 'four buttons', ['a', 'b', 'c', 'd'].map((text) => reply(text)), {}, 'A message has 1 to 3 buttons, not 4'],
	['sendReplyButtons', 'no text on a button', [reply(' ')], {}, "'Button Text' is empty"],
	['sendReplyButtons', 'a text that is too long', [reply('a'.repeat(26))], {}, "'Button Text' is too long: 26 characters, at most 25 are allowed"],
	['sendReplyButtons', 'the same text twice', [reply('Yes'), reply('Yes ')], {}, "Two buttons have the Button Text 'Yes'"],
	['sendReplyButtons', 'the same ID twice', [reply('Yes', { buttonId: '2' }), reply('No')], {}, "Two buttons have the Button ID '2'"],
	['sendReplyButtons', 'no message', [reply('Yes')], { message: '={{ "" }}' }, "'Message' is empty"],
	['sendReplyButtons', 'a message that is too long', [reply('Yes')], { message: 'a'.repeat(20_001) }, "'Message' is too long: 20001 characters, at most 20000 are allowed"],
	['sendButtons', 'a message that is too long', [{ buttonText: 'Menu', url: 'https://example.com' }], { message: 'a'.repeat(20_001) }, "'Message' is too long: 20001 characters, at most 20000 are allowed"],
	['sendButtons', 'a type that there is not', [{ type: 'reply', buttonText: 'Yes' }], {}, "'Type' must be call, copy or url, not 'reply'"],
	['sendButtons', 'nothing to copy', [{ type: 'copy', buttonText: 'Copy', copyCode: '={{ "" }}' }], {}, "'Code' is empty"],
	['sendButtons', 'no number to call', [{ type: 'call', buttonText: 'Call', phoneNumber: '={{ "" }}' }], {}, "'Phone Number' is empty"],
	['sendButtons', 'a hidden number', [{ type: 'call', buttonText: 'Call', phoneNumber: '100200300400500@lid' }], {}, "'100200300400500@lid' in 'Phone Number' hides the phone number"],
	['sendButtons', 'no link', [{ type: 'url', buttonText: 'Menu', url: ' ' }], {}, "'Link' is empty"],
	['sendButtons', 'a link that is none', [{ type: 'url', buttonText: 'Menu', url: 'example.com' }], {}, "'Link' must be a web address, not 'example.com'"],
	['sendButtons', 'a link with a space', [{ type: 'url', buttonText: 'Menu', url: 'https://example.com/a b' }], {}, "'Link' must be a web address, not 'https://example.com/a b'"],
])('%s sends nothing for %s', async (operation, _, rows, more, message) => {
	expect((await send(operation, rows, more)).error?.message).toBe(message);
	expect(methodsAsked()).toEqual([]);
});

it('sends to a group as well, with a hint that the documentation does not promise it', async () => {
	const { run, items } = await send('sendReplyButtons', [reply('Yes')], { chatId: `${ANNA}, ${GROUP}` });
	expect(items.map(({ json }) => json.chatId)).toEqual([ANNA, GROUP]);
	const hints = (run.data.resultData.runData.Node[0].hints ?? []).map(({ message }) => message);
	expect(hints).toEqual([expect.stringMatching(new RegExp(`one person only.*see whether they came in ${GROUP}$`))]);
	expect((await send('sendButtons', [{ buttonText: 'Menu', url: 'https://example.com' }])).run.data.resultData.runData.Node[0].hints ?? []).toEqual([]);
});

it.each([
	['sendButtons', [{ buttonText: 'Menu', url: 'https://example.com' }]],
	['sendReplyButtons', [reply('Yes')]],
])('%s turns Markdown into the marks of WhatsApp where that is wanted', async (operation, rows) => {
	await send(operation, rows, { message: '**Order** 17', options: { textIsMarkdown: true } });
	expect(body()).toEqual({ chatId: ANNA, body: '*Order* 17', buttons: expect.any(Array) });
});
