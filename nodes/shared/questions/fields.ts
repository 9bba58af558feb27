import type { INodeProperties } from 'n8n-workflow';

const QUESTION = "a question of Message > Send and Wait for Response";

/** What is written where the form does not say. */
export const DECIDED = 'This has already been decided';

/** The options of a trigger that hands answers on to the executions that wait for them. */
export const answerOptions: INodeProperties[] = [
	{
		displayName: 'Already Decided Reply',
		name: 'alreadyDecidedReply',
		type: 'string',
		default: DECIDED,
		placeholder: 'e.g. Thank you, somebody else has answered already',
		description: `What is written to the chat when somebody answers ${QUESTION} that has been decided or has expired, once a question. Leave it empty to write nothing.`,
	},
	{
		displayName: 'Give Answers to the Workflow',
		name: 'giveAnswers',
		type: 'boolean',
		default: false,
		description: `Whether a reply that answers ${QUESTION} starts this workflow as well, if it passes the events and filters. If this is off, only the execution that waits for it gets it.`,
	},
];
