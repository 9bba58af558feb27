// First, since the nodes must find its clock in place.
import { methodsAsked, runNode, simulator, useVirtualSimulator } from '../../engine/virtualSuite';
import type { INodeParameters } from 'n8n-workflow';
import { SendStatus } from '../../../nodes/SendStatus/SendStatus.node';
import { isoTime } from '../../../nodes/shared/workflowTime';
import { expectSameRequest, sendReference } from '../../engine/reference';
import { virtualNow } from '../../engine/virtualTime';

useVirtualSimulator();

const everybody = { audience: 'allContacts' };
const chosen = (participants: unknown) => ({ audience: 'selectedContacts', participants }) as INodeParameters;

const withForm = async (parameters: INodeParameters) => await runNode(new SendStatus(), { credential: simulator.addInstance(), parameters });

const urlFile = 'https://example.com/horse.png';
const recording = 'https://example.com/greeting.mp3';

describe('Send Status sends the same request as another client', () => {
	it.each([
		['sendText', 'sendTextStatus', { message: 'Hi', ...everybody }, { message: 'Hi' }],
		['sendMedia', 'sendMediaStatus', { urlFile, fileName: 'a.png', ...everybody }, { urlFile, fileName: 'a.png' }],
		['sendVoice', 'sendVoiceStatus', { urlFile: recording, fileName: 'a.mp3', ...everybody }, { urlFile: recording, fileName: 'a.mp3' }],
		['sendMedia', 'sendMediaStatus', { urlFile, message: 'Hi', backgroundColor: '#228B22', font: 'SERIF', ...everybody }, { urlFile, fileName: 'horse.png' }],
		['sendVoice', 'sendVoiceStatus', { urlFile: recording, message: 'Hi', caption: 'Hi', font: 'SERIF', ...everybody }, { urlFile: recording, fileName: 'greeting.mp3' }],
		['sendText', 'sendTextStatus', { message: '🎉 Grüße, привет, 你好\nnew line', ...everybody }, { message: '🎉 Grüße, привет, 你好\nnew line' }],
	])('%s as %s with %j', async (operation, apiMethod, form, body) => {
		const credential = simulator.addInstance();
		await expectSameRequest(
			simulator,
			async () => await runNode(new SendStatus(), { credential, parameters: { operation, ...form } }),
			async () => await sendReference(credential, 'POST', apiMethod, body),
		);
	});
});

it.each<[INodeParameters, object]>([
	[{ message: 'Hi', ...chosen('79000000001, 79000000002, 79000000001') }, { kind: 'text', text: 'Hi', audience: 'selectedContacts', recipients: 2 }],
	[{ message: 'Hi', ...everybody }, { kind: 'text', text: 'Hi', audience: 'allContacts' }],
	[{ operation: 'sendMedia', urlFile, caption: 'Look', audience: 'chooseContacts', contacts: ['79000000001@c.us'] }, { kind: 'picture', text: 'Look', audience: 'chooseContacts', recipients: 1 }],
	[{ operation: 'sendMedia', urlFile: 'https://example.com/horse.mov', ...everybody }, { kind: 'video', audience: 'allContacts' }],
	[{ operation: 'sendVoice', urlFile: recording, ...everybody }, { kind: 'voice', audience: 'allContacts' }],
])('answers %j with %j, when, and the ID under which the journal has the status', async (parameters, about) => {
	const credential = simulator.addInstance();
	const { items } = await runNode(new SendStatus(), { credential, parameters, workflow: { timezone: 'Asia/Yekaterinburg' } });
	const [{ idMessage }] = simulator.instance(credential.idInstance).statuses;
	const json = { ...about, time: isoTime(virtualNow(), 'Asia/Yekaterinburg'), idMessage };
	expect(items).toEqual([{ json, pairedItem: { item: 0 } }]);
	expect(Object.keys(items[0].json)).toEqual(Object.keys(json));
});

describe('Send Status refuses before anything is sent', () => {
	const file = { operation: 'sendMedia', urlFile, fileName: 'a.png' };

	it.each<[string, INodeParameters, RegExp]>([
		['an empty message', { message: '={{ "" }}', ...everybody }, /'Message' is empty/],
		['a message of 501 characters', { message: 'a'.repeat(501), ...everybody }, /501 characters, at most 500/],
		['a white background', { message: 'a', backgroundColor: '#ffffff', ...everybody }, /white/],
		['a color by name', { message: 'a', backgroundColor: 'green', ...everybody }, /#RRGGBB, not 'green'/],
		['a font that does not exist', { message: 'a', font: '={{ "COMIC" }}', ...everybody }, /not 'COMIC'/],
		['a caption of 1,025 characters', { ...file, caption: 'a'.repeat(1025), ...everybody }, /1025 characters, at most 1024/],
		['a file name without extension', { ...file, fileName: 'picture', ...everybody }, /extension/],
		['a file address that is none', { ...file, urlFile: '/tmp/picture.jpg', ...everybody }, /web address/],
		['nobody chosen', { message: 'a', ...chosen('={{ [] }}') }, /'Participants' is empty/],
		['only separators for participants', { message: 'a', ...chosen(' , \n') }, /'Participants' is empty/],
		['a participant that is no number', { message: 'a', ...chosen('79000000001, Anna') }, /'Anna'/],
		['a participant without country code', { message: 'a', ...chosen('79000000001, 900 111-00-01') }, /'900 111-00-01'/],
		['a participant of two countries', { message: 'a', ...chosen('8 495 123-45-67') }, /'8 495 123-45-67' .* two phone numbers/],
		['a group', { message: 'a', ...chosen('120363000000000000@g.us') }, /120363000000000000@g.us/],
		['an audience that does not exist', { message: 'a', audience: '={{ "friends" }}', participants: '79000000001' }, /'friends'/],
	])('%s', async (_, parameters, message) => {
		const { error } = await withForm(parameters);
		expect(error?.message ?? 'no error').toMatch(message);
		expect(error?.description).toMatch(/\w/);
		expect(methodsAsked()).toEqual([]);
	});

	it.each([
		['several numbers in any spelling', '+7 (900) 000-00-01, 79000000002\n79000000003@c.us'],
		["Russia's 8, a float and a chat ID", '8 (900) 000-00-01\n79000000002.0, 79000000003@c.us'],
		['what Excel and people leave between numbers', '79000000001; 79000000002\t79000000003@c.us +7 900 000-00-01'],
		["an agent's list", '["79000000001", "+7 900 000-00-02", "79000000003@c.us"]'],
		['a list by expression', '={{ ["+7 900 000-00-01", 79000000002, "79000000003@c.us", "79000000001"] }}'],
	])('but takes %s', async (_, participants) => {
		await withForm({ message: 'a', ...chosen(participants) });
		expect(simulator.requests[0].body).toMatchObject({ participants: ['79000000001@c.us', '79000000002@c.us', '79000000003@c.us'] });
	});

	it('asks for the audience in words: left alone, it does not publish to everybody', async () => {
		await expect(withForm({ message: 'a' })).rejects.toThrow(/issues/);
		const { error } = await withForm({ message: 'a', participants: '={{ undefined }}' });
		expect(error?.message).toBe("'Participants' is empty");
	});
});
