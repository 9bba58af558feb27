import { isPrivate } from '../../../shared/address/privateHost';
import { type Field, type InputOf, propertiesOf, readFields } from '../../../shared/form/field';
import { longOperation, type Option } from '../../../shared/operation/operation';
import { sentAs } from '../../../shared/transport/answer';
import type { Hint } from '../../../shared/transport/notedHint';
import { questionFields } from '../../question/asked';
import { expectToCome } from '../../question/limitWaitTime';
import { link } from '../../question/link';
import { type Question, questionOf } from '../../question/message';

const tellAddress = (hosts: string[]): string =>
	`The link leads to ${hosts.join(', ')}, which only this computer or its network can open: set n8n's WEBHOOK_URL to its public address`;

const hintsOf = (address: string): Hint[] => {
	const url = new URL(address);
	return isPrivate(url) ? [{ about: [url.host], tell: tellAddress }] : [];
};

const fields = { ...questionFields, link };

/** The question with the request that asks it. Reading throws a Failure where it cannot be asked, so before anything is sent. */
const question: Field<InputOf<typeof fields> & { request: Question }> = {
	properties: propertiesOf(fields),
	read: async (form) => {
		const asked = await readFields(fields, form);
		expectToCome(asked.options.limitWaitTime);
		return { ...asked, request: questionOf(asked, asked.link) };
	},
};

/** Sends the question. The node's custom operation makes the link before it, and waits for the answer after it. */
export const sendAndWait = longOperation({
	method: 'sendMessage',
	option: {
		name: 'Send and Wait for Response',
		value: 'sendAndWait',
		action: 'Send message and wait for response',
		description:
			'Ask a person or a group, and let the workflow wait until somebody has approved, answered or filled in a form: on a page whose link the message holds or, if wanted, in the chat itself',
	} satisfies Option,
	fields: { question },
	hints: ({ question: { link: address } }) => hintsOf(address),
	work: async ({ question: { chatId, message: text, request: { method, body } } }, api) => {
		const answer = method === 'sendMessage' ? await api.send(body) : await api.ask(method, { body: body as never });
		return [{ json: sentAs({ kind: 'text', text, chatId, deliveryStatus: 'pending' }, answer, api) }];
	},
	example: {
		page: 'https://green-api.com/en/docs/api/sending/SendMessage/',
		form: { chatId: '1111111111@c.us', message: 'May we ship the order?' },
		request: { chatId: '1111111111@c.us', message: 'May we ship the order?', linkPreview: false },
		answer: { idMessage: '3EB0C767D097B7C7C030' },
	},
});
