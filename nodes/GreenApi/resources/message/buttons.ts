import type { INodeProperties } from 'n8n-workflow';
import { refusal } from '../../../shared/failures/failure';
import { type Field, type Fields, field, type InputOf } from '../../../shared/form/field';
import { oneText } from '../../../shared/form/oneText';
import { severalTimes } from '../../../shared/form/severalTimes';
import { limitedText, requiredText, trimmed } from '../../../shared/form/text';
import type { Hint } from '../../../shared/transport/notedHint';
import { line } from '../../fields/line';
import { textIsMarkdown } from '../../fields/textIsMarkdown';

const TEXT = 'Button Text';

const ID = 'Button ID';

const MOST_BUTTONS = 3;

/** The options of a message with buttons. */
export const buttonsOptions = {
	footer: line('Footer', 'footer', 'e.g. The offer ends on Friday', 'Small text below the message'),
	header: line('Header', 'header', 'e.g. Your order', 'Title above the message'),
	textIsMarkdown,
};

/** The text on a button. */
export const buttonText = field(
	{
		displayName: TEXT,
		name: 'buttonText',
		type: 'string',
		default: '',
		required: true,
		placeholder: 'e.g. Yes, please',
		description: 'What stands on the button, up to 25 characters',
	},
	(value) => limitedText(trimmed(requiredText(value, TEXT, 'Write what stands on the button')), TEXT, 25),
);

/** By what a button is known, undefined where the user leaves it to its number. */
export const buttonId = field(
	{
		displayName: ID,
		name: 'buttonId',
		type: 'string',
		default: '',
		placeholder: 'e.g. yes',
		description: 'By what the button is known in notifications. If it is empty, this is its number: 1, 2 or 3.',
	},
	(value) => oneText(value, ID) || undefined,
);

interface Button {
	buttonId?: string;
	buttonText: string;
}

/** Throws a Failure for two buttons of which the texts or IDs are the same. */
function expectDifferent(words: string[], label: string): void {
	const twice = words.find((word, at) => words.indexOf(word) < at);
	if (twice === undefined) return;
	throw refusal(`Two buttons have the ${label} '${twice}'`, 'Let each button of a message differ from the others');
}

/** One to three buttons that differ, each with an ID; `read` makes one of a row. Reading throws a Failure for any others. */
export function buttonsOf<Some extends Fields, Read extends Button>(
	property: Pick<INodeProperties, 'description'>,
	fields: Some,
	read: (row: InputOf<Some>) => Read,
): Field<Array<Read & Required<Button>>> {
	const list = { displayName: 'Buttons', name: 'buttons', required: true, placeholder: 'Add Button', ...property };
	const rows = severalTimes(list, 'Button', fields);
	return {
		...rows,
		read: async (form) => {
			const buttons = (await rows.read(form)).map((row, at) => {
				const button = read(row);
				return { ...button, buttonId: button.buttonId ?? String(at + 1) };
			});
			if (buttons.length < 1 || buttons.length > MOST_BUTTONS) {
				throw refusal(`A message has 1 to ${MOST_BUTTONS} buttons, not ${buttons.length}`, "Correct 'Buttons'");
			}
			expectDifferent(buttons.map((button) => button.buttonText), TEXT);
			expectDifferent(buttons.map((button) => button.buttonId), ID);
			return buttons;
		},
	};
}

/** What is sent of a message with buttons. */
export const buttonsRequest = (
	{ message: body, buttons }: { message: string; buttons: object[] },
	{ header, footer }: { header?: string; footer?: string },
): Record<string, unknown> => ({ header, body, footer, buttons });

const tellGroups = (groups: string[]): string =>
	`GREEN-API's documentation has buttons in chats with one person only. They were seen in groups, too: see whether they came in ${groups.join(', ')}`;

/** What a user should know of buttons that are sent to a group. */
export const groupHints = (_: unknown, recipient: string): Hint[] =>
	recipient.endsWith('@g.us') ? [{ about: [recipient], tell: tellGroups }] : [];
