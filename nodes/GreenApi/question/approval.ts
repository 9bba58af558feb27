import type { INodeProperties } from 'n8n-workflow';
import { refusal } from '../../shared/failures/failure';
import { chosen } from '../../shared/form/chosen';
import { type Field, group } from '../../shared/form/field';
import { groupIn } from '../../shared/form/oneTime';
import { asText, isBlank, trimmed } from '../../shared/form/text';
import type { Decision } from '../../shared/questions/reference';

/** What a question for approval offers: the words for yes and, where there is one, for no. */
export interface Approval {
	approve: string;
	decline?: string;
}

const APPROVE = 'Approve Button Label';

const DECLINE = 'Disapprove Button Label';

const values: INodeProperties[] = [
	{
		displayName: 'Type of Approval',
		name: 'approvalType',
		type: 'options',
		default: 'single',
		description: 'What the answer may be',
		options: [
			{ name: 'Approve Only', value: 'single', description: 'One button: the workflow goes on when it is pressed' },
			{ name: 'Approve and Disapprove', value: 'double', description: 'Two buttons: data.approved tells which one was pressed' },
		],
	},
	{
		displayName: APPROVE,
		name: 'approveLabel',
		type: 'string',
		default: 'Approve',
		placeholder: 'e.g. Yes, please',
		description: 'What stands on the button for yes',
	},
	{
		displayName: DECLINE,
		name: 'disapproveLabel',
		type: 'string',
		displayOptions: { show: { approvalType: ['double'] } },
		default: 'Decline',
		placeholder: 'e.g. No, thank you',
		description: 'What stands on the button for no',
	},
];

const property: INodeProperties = {
	displayName: 'Approval Options',
	name: 'approvalOptions',
	type: 'fixedCollection',
	placeholder: 'Add option',
	default: {},
	options: [{ displayName: 'Values', name: 'values', values }],
	description: 'Whether there is one button or two, and what stands on them. Without it there is one: Approve.',
};

/** The words that are offered, each with what it decides and the field in which it stands. */
export const offered = ({ approve, decline }: Approval): Array<{ decision: Decision; word: string; field: string }> => [
	{ decision: 'approve', word: approve, field: APPROVE },
	...(decline === undefined ? [] : [{ decision: 'decline' as const, word: decline, field: DECLINE }]),
];

/** Two words as people compare them: neither spaces around them nor capitals matter. */
export const isSameWord = (one: string, other: string): boolean =>
	trimmed(one).normalize('NFKC').toLowerCase() === trimmed(other).normalize('NFKC').toLowerCase();

/** What people leave out of a word. */
const EMOJI = /\p{Extended_Pictographic}|\p{Emoji_Modifier}|\u200d|\ufe0f/gu;

/** A text without the signs that people add to a word. A question mark is none: it makes the word another one. */
const plain = (text: string): string => text.normalize('NFKC').replace(/[\s.,!"'“”„«»*_~]+/g, ' ');

/** The one of the words that somebody has written; undefined where that is none of them, or may be either. */
export function meant<Word extends { word: string }>(text: string, words: Word[]): Word | undefined {
	const exact = words.find(({ word }) => isSameWord(word, text));
	const [like, ...others] = words.filter(({ word }) => !isBlank(plain(text)) && isSameWord(plain(word.replace(EMOJI, '')), plain(text)));
	return exact ?? (others.length > 0 ? undefined : like);
}

/** The field for the kind of approval and its words. Reading throws a Failure where the two words are the same. */
export const approval: Field<Approval> = group([property], ({ value }) => {
	const { approvalType = 'single', approveLabel, disapproveLabel } = groupIn(value(property.name), 'values') ?? {};
	const [type] = chosen(approvalType, ['single', 'double'], 'Type of Approval');
	const approve = trimmed(asText(approveLabel, APPROVE)) || 'Approve';
	if (type === 'single') return { approve };
	const decline = trimmed(asText(disapproveLabel, DECLINE)) || 'Decline';
	if (isSameWord(approve, decline)) {
		throw refusal(`'${APPROVE}' and '${DECLINE}' are the same: '${approve}'`, 'Let them differ, or nobody knows what an answer means');
	}
	return { approve, decline };
});
