import type { INodeProperties } from 'n8n-workflow';
import { fields } from '../../nodes/GreenApiStatusTrigger/fields';
import { KEPT_MINUTES } from '../../nodes/shared/journals/reach';
import { checkSize } from '../../nodes/shared/files/content';
import { toCaption } from '../../nodes/shared/files/caption';
import { toMessage } from '../../nodes/SendStatus/sendText';
import { type Method, methods } from '../../nodes/shared/api/methods';
import { sendable } from '../../nodes/GreenApi/fields/message';
import { figuresIn } from './figures';
import { allPages, limitsPage, rowsOf, sectionOf } from './readmes';

const HEADING = "Limits, and what the nodes do about them";

/** The figures in the row of the limits that begins with these words: those of the limit, then those of what the nodes do. */
function figuresOf(beginning: string): number[][] {
	const row = rowsOf(sectionOf(HEADING, limitsPage)).find(([limit]) => limit.startsWith(beginning));
	if (!row) throw new Error(`No row of "${HEADING}" begins with "${beginning}"`);
	return row.map((cell) => figuresIn(cell, 'English').map(Number));
}

/** What the limits speak of, in the order of their figures; one a second is for all else. */
const paced = [
	['sendMessage', 'sendFileByUrl', 'sendPoll', 'sendLocation', 'sendContact', 'forwardMessages'],
	[
		...['deleteStatus', 'deleteMessage', 'readChat', 'archiveChat', 'unarchiveChat', 'checkWhatsapp', 'getAvatar', 'getMessage'],
		...['addGroupParticipant', 'removeGroupParticipant', 'setGroupAdmin', 'removeAdmin', 'leaveGroup'],
	],
	['sendTextStatus', 'sendMediaStatus', 'sendVoiceStatus', 'downloadFile'],
];

/** What the row leaves out: nobody sees the pace of an upload or of a queue, and nobody asks for many QR codes or sets many pictures. */
const unnamed = ['uploadFile', 'receiveNotification', 'deleteNotification', 'qr', 'setProfilePicture'];

it('gives the allowances of the table of methods', () => {
	const [[...allowances], [many]] = figuresOf('50 messages');
	const paceOf = (name: string): number => paced.findIndex((names) => names.includes(name));
	const others = Object.entries<Method>(methods).filter(([name]) => !unnamed.includes(name));
	const given = others.map(([name, { perSecond }]) => [name, perSecond]);
	expect(given).toEqual(others.map(([name]) => [name, allowances.slice(0, 4).at(paceOf(name))]));
	expect(many / methods.sendTextStatus.perSecond).toBe(60);
	const [messages, , , one] = allowances;
	expect(one).toBe(1);
	expect(sectionOf('What it promises, and how far').prose.join('\n')).toContain(`five statuses, ${messages} messages and one list or statistic a second`);
});

it('gives the longest texts and the largest file that the checks let pass', () => {
	const [[status, message, ofFile, megabytes]] = figuresOf('500 characters');
	const ofLength = (check: (text: string) => unknown) => (length: number) => check('x'.repeat(length));
	const send = (text: string) => sendable({ message: text }, {});
	const upload = (bytes: number) => checkSize(bytes, 'data');
	const ofText = [[toMessage, status], [send, message], [toCaption, ofFile]] as const;
	const checks = [...ofText.map(([check, most]) => [ofLength(check), most] as const), [upload, megabytes * 1024 * 1024] as const];
	for (const [check, most] of checks) {
		expect(() => check(most)).not.toThrow();
		expect(() => check(most + 1)).toThrow(/too (long|large)/);
	}
});

it("gives the trigger's reach and its requests a poll", () => {
	const options = fields.find(({ name }) => name === 'options')?.options as INodeProperties[];
	const aPoll = sectionOf('WhatsApp Status Trigger', allPages).prose.find((line) => line.startsWith('GREEN-API takes one request a status')) ?? '';
	expect(figuresIn(aPoll, 'English').map(Number)).toEqual([options.find(({ name }) => name === 'statusesPerPoll')?.default]);
	expect(figuresOf('30 days')).toEqual([[KEPT_MINUTES / 60 / 24], []]);
});
