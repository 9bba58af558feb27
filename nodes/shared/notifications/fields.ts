import type { INodeProperties } from 'n8n-workflow';
import { messageKinds } from '../form/kinds';
import { locator } from '../form/locator';
import { eventOptions } from './eventFacts';
import { itemOptions } from './itemOptions';
import { LABELS } from './labels';

/** GREEN-API keeps a notification for a day. Minutes. */
export const MOST_MINUTES = 24 * 60;

/** Kinds of messages that are events of their own. */
const EVENTS = [
	'buttonsReply',
	'buttonsResponse',
	'deleted',
	'edited',
	'interactiveButtonsResponse',
	'listResponse',
	'pollVote',
	'reaction',
];

const events: INodeProperties = {
	displayName: LABELS.events,
	name: 'events',
	type: 'multiOptions',
	default: ['messageReceived'],
	required: true,
	options: eventOptions,
	description: "What starts the workflow. Each event gives one item, which bears its name in 'event'.",
};

/** The name under which n8n keeps the rows of a list of chats. */
export const ROWS = 'rows';

/** A filter in which several chats are chosen, a row each. `one` is the name of a row's field. */
const several = (
	{ displayName, name, description }: Pick<INodeProperties, 'description' | 'displayName' | 'name'>,
	one: INodeProperties,
): INodeProperties => ({
	displayName,
	name,
	type: 'fixedCollection',
	typeOptions: { multipleValues: true },
	placeholder: `Add ${one.displayName}`,
	default: {},
	options: [{ displayName: one.displayName, name: ROWS, values: [one] }],
	description,
});

const HIDDEN = "Where WhatsApp hides the number (an ID ending in @lid), the number finds it only if GREEN-API's contacts tell whose ID it is";

/** The filters that all triggers of notifications have. */
export const filterOptions: INodeProperties[] = [
	{
		displayName: LABELS.notes,
		name: 'allowNotesToSelf',
		type: 'boolean',
		default: false,
		description: "Whether what you write to yourself on the phone starts the workflow like a received message, so that you can try it out alone. What GREEN-API sends there does not, so a workflow that answers never answers itself. Needs the event 'Message Received'.",
	},
	{
		displayName: LABELS.chatType,
		name: 'chatType',
		type: 'options',
		options: [
			{ name: 'Groups', value: 'groups', description: 'Only what happens in groups' },
			{ name: 'People', value: 'people', description: 'Only what happens in chats with one person' },
		],
		default: 'people',
		description: 'Only what happens in such chats starts the workflow, and what belongs to no chat, such as a state of the account',
	},
	several(
		{
			displayName: LABELS.chats,
			name: 'chats',
			description: `Only what happens in one of these chats starts the workflow, and what belongs to no chat. A status counts as its author's. ${HIDDEN}.`,
		},
		locator(
			{
				displayName: 'Chat',
				name: 'chat',
				description: 'The chat with a person or a group: chosen by name, by phone number with its country code, or by chat ID. Separate several by commas, or let an expression give a list.',
			},
			'searchChats',
		),
	),
	{
		displayName: LABELS.ignoreOwn,
		name: 'ignoreOwn',
		type: 'boolean',
		default: true,
		description: 'Whether to leave out what this account has done itself, so that a workflow that answers does not answer itself. Without effect on the events that are about it: messages sent, their delivery, outgoing calls.',
	},
	{
		displayName: LABELS.mostMinutes,
		name: 'ignoreOlderThan',
		type: 'number',
		typeOptions: { minValue: 1, maxValue: MOST_MINUTES, numberPrecision: 0 },
		default: 60,
		description: 'Leaves out what happened more than so many minutes ago, as while n8n was off. Without this filter everything comes that GREEN-API has kept: it does so for 24 hours.',
	},
	{
		displayName: 'Kinds',
		name: 'kinds',
		type: 'multiOptions',
		default: [],
		options: messageKinds.filter(({ value }) => !EVENTS.includes(String(value))),
		description: 'Only received and sent messages and statuses of these kinds start the workflow; those of all kinds if none is chosen. Without effect on other events.',
	},
	several(
		{
			displayName: LABELS.senders,
			name: 'senders',
			description: `Only what these people have done starts the workflow, in whatever chat, and what bears no sender, such as a delivery status. ${HIDDEN}.`,
		},
		locator(
			{
				displayName: 'Sender',
				name: 'sender',
				description: 'The person: chosen by name, by phone number with its country code, or by chat ID. Separate several by commas, or let an expression give a list.',
			},
			'searchPeople',
		),
	),
	{
		displayName: LABELS.text,
		name: 'text',
		type: 'string',
		default: '',
		placeholder: 'e.g. discount',
		description: 'Only messages whose text, caption or pressed button contains this start the workflow, in upper or lower case. Without effect on what is no message.',
	},
	{
		displayName: LABELS.pattern,
		name: 'pattern',
		type: 'string',
		default: '',
		placeholder: 'e.g. /^order \\d+/i',
		description: 'The same with a regular expression, for the first 1,000 characters. In slashes it may have flags, such as i for upper or lower case. One with a repetition in a repetition, such as (a+)+, may stop n8n.',
	},
];

const byName = (one: INodeProperties, other: INodeProperties): number => one.displayName.localeCompare(other.displayName);

/** The form of a trigger of notifications. `more` are options of its own. */
export const notificationFields = (more: INodeProperties[] = []): INodeProperties[] => [
	events,
	{
		displayName: 'Filters',
		name: 'filters',
		type: 'collection',
		placeholder: 'Add Filter',
		default: {},
		description: 'Only what passes all filters starts the workflow',
		options: filterOptions,
	},
	{
		displayName: 'Options',
		name: 'options',
		type: 'collection',
		placeholder: 'Add Option',
		default: {},
		description: 'What else the trigger may do',
		options: [...itemOptions, ...more].sort(byName),
	},
];
