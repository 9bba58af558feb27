import type { INodeProperties } from 'n8n-workflow';
import { fields } from '../../nodes/GreenApiStatusTrigger/fields';
import { KEPT_MINUTES } from '../../nodes/GreenApiStatusTrigger/reach';
import { checkSize } from '../../nodes/shared/files/content';
import { toCaption } from '../../nodes/shared/files/caption';
import { toMessage } from '../../nodes/SendStatus/sendText';
import { methods } from '../../nodes/shared/api/methods';
import { figuresIn } from './figures';
import { rowsOf, sectionOf } from './readmes';

const HEADING = "Limits, and what the nodes do about them";

/** The figures in the row of the limits that begins with these words: those of the limit, then those of what the nodes do. */
function figuresOf(beginning: string): number[][] {
	const row = rowsOf(sectionOf(HEADING)).find(([limit]) => limit.startsWith(beginning));
	if (!row) throw new Error(`No row of "${HEADING}" begins with "${beginning}"`);
	return row.map((cell) => figuresIn(cell, 'English').map(Number));
}

const { sendTextStatus: send, getStatusStatistic: read, deleteStatus: remove, sendLocation: message, checkWhatsapp, getAvatar, archiveChat } = methods;

it('gives the allowances of the table of methods', () => {
	const [[statuses, reads, deletions, messages, ofChats], [many]] = figuresOf('5 statuses');
	expect([statuses, reads, deletions, messages]).toEqual([send, read, remove, message].map(({ perSecond }) => perSecond));
	expect([checkWhatsapp, getAvatar, archiveChat].map(({ perSecond }) => perSecond)).toEqual(Array(3).fill(ofChats));
	expect(many / send.perSecond).toBe(60);
	const [, one, , , , five] = ['none', 'one', 'two', 'three', 'four', 'five'];
	expect(sectionOf('What others do not do').prose.join('\n')).toContain(`${five} statuses and ${one} list or statistic a second`);
});

it('gives the longest texts and the largest file that the checks let pass', () => {
	const [[message, caption, megabytes]] = figuresOf('500 characters');
	const post = (length: number) => toMessage('x'.repeat(length));
	const show = (length: number) => toCaption('x'.repeat(length));
	const upload = (bytes: number) => checkSize(bytes, 'data');
	for (const [check, most] of [[post, message], [show, caption], [upload, megabytes * 1024 * 1024]] as const) {
		expect(() => check(most)).not.toThrow();
		expect(() => check(most + 1)).toThrow(/too (long|large)/);
	}
});

it("gives the trigger's reach and its requests a poll", () => {
	const options = fields.find(({ name }) => name === 'options')?.options as INodeProperties[];
	expect(figuresOf('One request a status')).toEqual([[], [options.find(({ name }) => name === 'statusesPerPoll')?.default]]);
	expect(figuresOf('30 days')).toEqual([[KEPT_MINUTES / 60 / 24], []]);
});
