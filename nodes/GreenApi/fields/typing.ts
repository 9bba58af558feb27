import type { INodeProperties } from 'n8n-workflow';
import { choice } from '../../shared/form/choice';
import { type Field, field } from '../../shared/form/field';
import { toNumberBetween } from '../../shared/form/numberBetween';

const LABEL = 'Typing Seconds';

const SECONDS = 'These are seconds and no milliseconds: write 5 for five seconds';

const property = (texts: Pick<INodeProperties, 'description'> & Partial<INodeProperties>): INodeProperties => ({
	displayName: LABEL,
	name: 'typingSeconds',
	type: 'number',
	typeOptions: { minValue: 1, maxValue: 20 },
	default: 5,
	...texts,
});

/** GREEN-API counts in milliseconds. */
const toMilliseconds = (value: unknown, advice: string): number => Math.round(1000 * toNumberBetween(1, 20, LABEL, advice)(value));

/** The field in which a user says how long typing is to be shown; it gives milliseconds. */
export const typingSeconds = field(
	property({ required: true, description: 'How long the people in the chat see it, from 1 to 20 seconds' }),
	(value) => toMilliseconds(value, SECONDS),
);

/** The same as an option of what sends a message. GREEN-API takes no 0: what is not wanted is not sent. */
export const typing = field(
	property({
		description: 'How long the people in the chat see that somebody is typing before the message comes, from 1 to 20 seconds. Leave it out for none.',
	}),
	(value) => ([undefined, null, ''].includes(value as null) ? undefined : toMilliseconds(value, `${SECONDS}, or leave it out for none`)),
);

const shownAs = choice(
	{
		displayName: 'Typing Type',
		name: 'typingType',
		default: 'typing',
		description: 'What the people in the chat see meanwhile',
	},
	{
		recording: { name: 'Recording', description: 'That a voice message is being recorded', fields: {} },
		typing: { name: 'Typing', description: 'That a text is being typed', fields: {} },
	},
);

/** The field in which a user says what is shown. GREEN-API has a word for recording only. */
export const typingType: Field<'recording' | undefined> = {
	properties: shownAs.properties,
	read: async (form) => ((await shownAs.read(form)).chosen === 'recording' ? 'recording' : undefined),
};
